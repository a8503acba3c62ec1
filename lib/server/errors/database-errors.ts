// Classifies database errors and describes them safely: Prisma's messages can quote what a person wrote.
import "server-only";
import { sqliteCode } from "./sqlite-codes";

/** Another row already has these values in a unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return facts(error).some((fact) => fact === "P2002" || fact === "UniqueConstraintViolation");
}

/** The row this one refers to does not exist, or belongs to somebody else. */
export function isForeignKeyViolation(error: unknown): boolean {
  return facts(error).includes("P2003");
}

/** Two transactions conflicted, and this one was rolled back. Trying again may succeed. */
export function isLostRace(error: unknown): boolean {
  return facts(error).some((fact) => /^(P2034|TransactionWriteConflict|40001|40P01)$/.test(fact));
}

/** The database cannot be used now: busy, full, read-only, missing or unreachable. Trying again later may succeed. */
export function isUnavailable(error: unknown): boolean {
  return facts(error).some((fact) => unavailable.test(fact));
}

const unavailable = new RegExp(
  [
    // Prisma: cannot reach, no such database, timed out, closed, transaction gave up waiting or lost a race, too many
    // connections
    "^P(1001|1002|1003|1008|1017|2024|2028|2034|2037)$",
    "^(DatabaseNotReachable|DatabaseDoesNotExist|SocketTimeout|ConnectionClosed|TooManyConnections)$",
    "^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)",
    // PostgreSQL: connection lost, out of disk or memory or connections, locked by others, stopping
    "^(08...|53...|55P03|57P0.)$",
    "^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ENOENT|ETIMEDOUT|EPIPE|ENOSPC)$",
    // Changed under the running server, which has to be restarted.
    "^KeysChangedError$",
  ].join("|"),
);

/** The server stopped or is starting, or the connection broke. The query may have been carried out all the same. */
export function isConnectionLost(error: unknown): boolean {
  return facts(error).some((fact) => connectionLost.test(fact));
}

// While a server is down, its socket file is missing (ENOENT).
const connectionLost =
  /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ConnectionClosed|DatabaseNotReachable)$/;

/** Messages that the PostgreSQL client sends without a code, by Prisma's kind of error. */
const kindBySentence: Readonly<Record<string, string>> = {
  "Connection terminated": "ConnectionClosed",
  "Connection terminated unexpectedly": "ConnectionClosed",
  "Client has encountered a connection error and is not queryable": "ConnectionClosed",
  "Client was closed and is not queryable": "ConnectionClosed",
  "Connection terminated due to connection timeout": "SocketTimeout",
  "timeout exceeded when trying to connect": "SocketTimeout",
  "timeout expired": "SocketTimeout",
  "The server does not support SSL connections": "TlsConnectionError",
  "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string": "AuthenticationFailed",
  "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string": "AuthenticationFailed",
};

/** One line for the log: the kinds and codes of `error`, never its message. */
export function describe(error: unknown): string {
  return facts(error).join(" ") || "unknown error";
}

/** Names and codes of an error and its causes, outermost first, without any free text. */
function facts(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { name, code, originalCode, kind, meta, cause, message } = error as Record<string, unknown>;
  const { driverAdapterError } = (meta ?? {}) as Record<string, unknown>;
  const sentence = typeof message === "string" ? kindBySentence[message] : undefined;
  const own = [name, code, sqliteCode(error), originalCode, kind, sentence].filter(isWord);
  return [...new Set([...own, ...facts(driverAdapterError, depth + 1), ...facts(cause, depth + 1)])];
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_]{1,60}$/.test(value);
}
