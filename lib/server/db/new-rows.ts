// Rows to be added thousands at a time, and what can be done in the transaction that adds them.
import "server-only";

export type NewRow = Readonly<Record<string, string | number | boolean | Date | Uint8Array>>;

export type InsertTable = "Walkthrough" | "Entry" | "EntryVersion" | "ActionItem" | "Evidence";

/** What can be asked and done within the transaction. */
export type Inserting = {
  /** How many an owner has. */
  count(table: "Walkthrough" | "Evidence", ownerId: string): Promise<number>;
  /** Does nothing if there is this owner. */
  addOwner(id: string): Promise<void>;
  /** Adds rows that all name the same columns; what they don't name has its default. */
  insert(table: InsertTable, rows: readonly NewRow[]): Promise<void>;
};
