import "server-only";
import { readFileSync } from "node:fs";
import { fail, ok, type Result } from "../../result";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * These are secrets or contain a password, and are better kept in a file than in an environment that every child
 * process inherits.
 */
const names = ["DATABASE_URL", "ONWARD_SMTP_URL", "ONWARD_METRICS_TOKEN"] as const;

/** The settings, with the contents of `DATABASE_URL_FILE` and the like filled in. An error is a sentence. */
export function withSecretFiles(env: Env): Result<Env, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) return fail(`Set ${name} or ${name}_FILE, not both of them.`);
    try {
      found[name] = readFileSync(/* turbopackIgnore: true */ file, "utf8").trim();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return fail(`${name}_FILE is "${file}", and it can't be read (${code}).`);
    }
  }
  return ok({ ...env, ...found });
}
