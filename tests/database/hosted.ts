// A test of a host begins with
// vi.mock("@/lib/server/settings/settings", async (original) => (await import("./hosted")).hostedEnv(await original()));
type Env = typeof import("@/lib/server/settings/settings");

/** The module with a host's settings. */
export function hostedEnv(real: Env, more: Readonly<Record<string, string>> = {}): Env {
  const read = real.readSettings({
    ONWARD_MODE: "hosted",
    ONWARD_ORIGIN: "https://onward.example",
    DATABASE_URL: "file:/nowhere.db",
    ...more,
  });
  if (!read.ok) throw new Error(read.error);
  return { ...real, settings: () => read.value };
}

/** The mail server of the settings that `mailingEnv` returns, for a test to set. */
export const mailServer: { now: { url: string; from: string } | undefined } = { now: undefined };

/** The same, with `mailServer`. */
export function mailingEnv(real: Env): Env {
  const env = hostedEnv(real);
  const { hosted, ...rest } = env.settings();
  return { ...env, settings: () => ({ ...rest, hosted: hosted && { ...hosted, mail: mailServer.now } }) };
}
