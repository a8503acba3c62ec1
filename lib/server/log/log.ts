import "server-only";
import { describe } from "../errors/database-errors";
import { settings } from "../settings/settings";
import { placesIn } from "./call-sites";
import { countError } from "./error-count";

// What the operator reads: lines for a person, and on a host one JSON object per line. An error is described by its
// kind and by the places in the code it went through, because messages of this app's errors can contain what a person
// typed.

/** What was requested, what happened to an account, or what was refused. Logged only on a host. */
export type EventName =
  | "request"
  | "signed-in"
  | "sign-in-failed"
  | "proved"
  | "proof-failed"
  | "begun"
  | "kept"
  | "reset-asked"
  | "reset-done"
  | "password-changed"
  | "email-changed"
  | "passkey-added"
  | "passkey-removed"
  | "recovery-codes-made"
  | "recovery-code-used"
  | "session-ended"
  | "account-deleted"
  | "brought-along"
  | "swept"
  | "signed-out-request"
  | "limit-reached"
  | "refused";

/** Nothing a person wrote, no address, no token: what may be logged is listed. */
export type EventFacts = {
  owner?: string;
  /** Which of several ways: `password`, `passkey`, the name of a limit, a reason. */
  how?: string;
  method?: string;
  /** The route without its ids. */
  route?: string;
  status?: number;
  count?: number;
  milliseconds?: number;
};

type Level = "info" | "error";

function write(level: Level, message: string, facts: Readonly<Record<string, unknown>> = {}): void {
  const stream = level === "error" ? process.stderr : process.stdout;
  const time = new Date().toISOString();
  if (settings().hosted) stream.write(`${JSON.stringify({ time, level, message, ...facts })}\n`);
  else stream.write(`${time} ${level} ${message}\n`);
}

function writeError(message: string, error: unknown): void {
  countError();
  const kind = describe(error);
  const thrownAt = error instanceof Error ? placesIn(error) : [];
  // Where it was caught is known even if where it was thrown is not.
  const caughtAt = thrownAt.length > 0 ? [] : placesIn(new Error());
  const lines = [...thrownAt.map((place) => `at ${place}`), ...caughtAt.map((place) => `caught at ${place}`)];
  if (!settings().hosted) write("error", [`${message}: ${kind}`, ...lines].join("\n    "));
  else write("error", message, { error: kind, ...(thrownAt.length > 0 ? { thrownAt } : { caughtAt }) });
}

export const log = {
  info: (message: string) => write("info", message),
  error: writeError,
  event(name: EventName, facts: EventFacts = {}): void {
    if (settings().hosted) write("info", name, facts);
  },
};

/** Next's own messages can contain a person's words, and excerpts of code. */
export function quieten(other: Pick<Console, "log" | "warn" | "error">): void {
  const say = (...said: unknown[]) =>
    log.error(
      "Next said something",
      said.find((one) => one instanceof Error),
    );
  Object.assign(other, { log: () => undefined, warn: say, error: say });
}
