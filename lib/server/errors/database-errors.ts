// Tells database errors apart and describes them safely: Prisma's messages can quote what a person wrote.
import "server-only";

/** Another row already has these values in a unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return facts(error).some((fact) => fact === "P2002" || fact === "UniqueConstraintViolation");
}

/** What this row refers to is not there, or is somebody else's. */
export function isForeignKeyViolation(error: unknown): boolean {
  return facts(error).includes("P2003");
}

/** Two transactions got in each other's way, and this one was taken back whole. A second try may succeed. */
export function isLostRace(error: unknown): boolean {
  return facts(error).some((fact) => /^(P2034|TransactionWriteConflict|40001|40P01)$/.test(fact));
}

/** The database can't be used now: busy, full, read-only, gone or unreachable. The same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  return facts(error).some((fact) => unavailable.test(fact));
}

const unavailable = new RegExp(
  [
    // Prisma: can't reach, no such database, timed out, closed, transaction gave up waiting or lost a race, too many connections
    "^P(1001|1002|1003|1008|1017|2024|2028|2034|2037)$",
    "^(DatabaseNotReachable|DatabaseDoesNotExist|SocketTimeout|ConnectionClosed|TooManyConnections)$",
    "^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)",
    // PostgreSQL: connection lost, out of disk or memory or connections, locked by others, stopping
    "^(08...|53...|55P03|57P0.)$",
    "^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ENOENT|ETIMEDOUT|EPIPE|ENOSPC)$",
    // Changed under the running server, which has to be started again.
    "^KeysChangedError$",
  ].join("|"),
);

/**
 * The server stopped, starts, or the connection to it broke. What was asked may have been carried out all the same.
 */
export function isConnectionLost(error: unknown): boolean {
  return facts(error).some((fact) => connectionLost.test(fact));
}

// A socket's file is absent (ENOENT) while its server is.
const connectionLost =
  /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ConnectionClosed|DatabaseNotReachable)$/;

/** What the PostgreSQL client says without a code, by the kind that Prisma has for it. */
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

/** Names and codes of an error and of what caused it, outermost first, without any free text. */
function facts(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { name, code, originalCode, kind, meta, cause, message } = error as Record<string, unknown>;
  const { driverAdapterError } = (meta ?? {}) as Record<string, unknown>;
  const sentence = typeof message === "string" ? kindBySentence[message] : undefined;
  const own = [name, code, originalCode, kind, sentence].filter(isWord);
  return [...new Set([...own, ...facts(driverAdapterError, depth + 1), ...facts(cause, depth + 1)])];
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_]{1,60}$/.test(value);
}
