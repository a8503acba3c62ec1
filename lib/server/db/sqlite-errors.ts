import "server-only";
import { DriverAdapterError, type MappedError } from "@prisma/driver-adapter-utils";
import { sqliteCode } from "../errors/sqlite-codes";

/** Runs `work` and converts SQLite's errors to Prisma's; any other error passes unchanged. */
export async function withPrismaErrors<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    const { message } = error as Error;
    throw new DriverAdapterError({ originalCode: code, originalMessage: message, ...mapped(code, message) });
  }
}

/** For a query that comes too late: its transaction has ended, and it must not slip into another one. */
export function transactionClosed(): DriverAdapterError {
  return new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "The transaction has ended" });
}

function mapped(code: string, message: string): MappedError {
  const detail = message.split(/: |named /).at(-1) ?? "";
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY") {
    const table = detail.split(".")[0];
    const kind = "UniqueConstraintViolation";
    return { kind, constraint: { fields: columns(detail) }, ...(table ? { table } : {}) };
  }
  if (code === "SQLITE_CONSTRAINT_NOTNULL") {
    return { kind: "NullConstraintViolation", constraint: { fields: columns(detail) } };
  }
  if (code === "SQLITE_CONSTRAINT_FOREIGNKEY" || code === "SQLITE_CONSTRAINT_TRIGGER") {
    return { kind: "ForeignKeyConstraintViolation", constraint: { foreignKey: {} } };
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: "SocketTimeout" };
  if (code.startsWith("SQLITE_CANTOPEN")) return { kind: "DatabaseNotReachable" };
  if (message.startsWith("no such table")) return { kind: "TableDoesNotExist", table: detail };
  if (/^no such column|has no column named/.test(message)) return { kind: "ColumnNotFound", column: detail };
  // Nothing reads the number; the name is passed on as `originalCode`.
  return { kind: "sqlite", extendedCode: 1, message };
}

/** `Entry.walkthroughId, Entry.exercise` → `["walkthroughId", "exercise"]` */
function columns(detail: string): string[] {
  return detail.split(", ").map((column) => column.split(".").at(-1) ?? column);
}
