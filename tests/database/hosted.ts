// A test of a host begins with
// vi.mock("@/lib/server/env", async (original) => (await import("./hosted")).hostedEnv(await original()));
type Env = typeof import("@/lib/server/env");

/** The module with settings of an installation for many people. */
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
