// Rows to insert by the thousand, and the operations available in that transaction.
import "server-only";

export type NewRow = Readonly<Record<string, string | number | boolean | Date | Uint8Array>>;

export type InsertTable = "Walkthrough" | "Entry" | "EntryVersion" | "ActionItem" | "Evidence";

/** The operations within the transaction. */
export type Inserting = {
  /** How many an owner has. */
  count(table: "Walkthrough" | "Evidence", ownerId: string): Promise<number>;
  /** Does nothing if the owner exists. */
  addOwner(id: string): Promise<void>;
  /** Inserts rows that all name the same columns; other columns get their default. */
  insert(table: InsertTable, rows: readonly NewRow[]): Promise<void>;
};
