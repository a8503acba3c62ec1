import "server-only";

// https://www.sqlite.org/rescode.html
const names: Readonly<Record<number, string>> = {
  3: "PERM",
  5: "BUSY",
  6: "LOCKED",
  7: "NOMEM",
  8: "READONLY",
  10: "IOERR",
  11: "CORRUPT",
  13: "FULL",
  14: "CANTOPEN",
  19: "CONSTRAINT",
  26: "NOTADB",
  787: "CONSTRAINT_FOREIGNKEY",
  1299: "CONSTRAINT_NOTNULL",
  1555: "CONSTRAINT_PRIMARYKEY",
  1811: "CONSTRAINT_TRIGGER",
  2067: "CONSTRAINT_UNIQUE",
  4874: "IOERR_SHMSIZE",
};

/** SQLite's own name of an error that its driver tells the number of: `SQLITE_FULL`, `SQLITE_IOERR_778`. */
export function sqliteCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("errcode" in error)) return undefined;
  const number = Number(error.errcode);
  // The low byte is the kind, the rest a detail.
  const kind = names[number & 0xff] ?? "ERROR";
  return `SQLITE_${names[number] ?? (number > 0xff ? `${kind}_${number}` : kind)}`;
}
