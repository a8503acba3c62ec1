import "server-only";
import { withMoved } from "../../walkthroughs/moved";
import { type EntryContent, readEntryContent } from "../../walkthroughs/snapshot";
import type { Entries, Saved } from "../../walkthroughs/walkthrough";
import { decodeAs, type Place } from "../crypto/codec";
import { readEach, readingEach, type Skipped } from "../crypto/skipped-rows";
import type { RowOf } from "../db/client";

export function entryPlace(owner: string, row: string): Place {
  return { owner, table: "Entry", row, column: "content" };
}

export function contentOf(row: Pick<RowOf<"Entry">, "id" | "ownerId" | "content">): EntryContent {
  return decodeAs(row.content, entryPlace(row.ownerId, row.id), readEntryContent);
}

function savedFrom(row: RowOf<"Entry">): Saved {
  const { answers, asked, offered } = contentOf(row);
  return {
    answers,
    asked,
    ...(offered && { offered }),
    revision: row.revision,
    savedAt: row.updatedAt,
  };
}

export function entriesFrom(rows: readonly RowOf<"Entry">[], skipped?: Skipped): Entries {
  return withMoved(new Map(readEach(rows, pairFrom, skipped)));
}

/** The same for many walkthroughs. Yields after each row. */
export function* readingEntries(
  rows: readonly RowOf<"Entry">[],
  skipped?: Skipped,
): Generator<undefined, Entries> {
  return withMoved(new Map(yield* readingEach(rows, pairFrom, skipped)));
}

function pairFrom(row: RowOf<"Entry">): [string, Saved] {
  return [row.exercise, savedFrom(row)];
}
