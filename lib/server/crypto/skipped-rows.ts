import "server-only";
import { log } from "../log/log";
import { UnreadableError } from "./codec";

/** How many rows a page had to skip because they could not be opened; the page says so. */
export type Skipped = { rows: number };

/**
 * Reads each row with `read`. A row that cannot be opened is skipped if the caller counts them; otherwise it throws,
 * so that no file and no save passes for complete without it. Yields after each row.
 */
export function* readingEach<Row, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
  skipped?: Skipped,
): Generator<undefined, T[]> {
  const all: T[] = [];
  for (const row of rows) {
    try {
      all.push(read(row));
    } catch (error) {
      if (!skipped || !(error instanceof UnreadableError)) throw error;
      log.error("A row is left out of a page", error);
      skipped.rows++;
    }
    yield;
  }
  return all;
}

/** The same, synchronously, for rows whose number does not grow over the years. */
export function readEach<Row, T>(rows: readonly Row[], read: (row: Row) => T, skipped?: Skipped): T[] {
  const reading = readingEach(rows, read, skipped);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
