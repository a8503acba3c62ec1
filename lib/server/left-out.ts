import "server-only";
import { UnreadableError } from "./crypto/codec";
import { log } from "./log";

/** How many rows a page had to leave out because they can't be opened; it says so. */
export type LeftOut = { rows: number };

/**
 * What `read` makes of each row. One that can't be opened is left out where somebody counts them; else it throws, so
 * that no file and no save passes for the whole without it.
 */
export function readEach<Row, T>(rows: readonly Row[], read: (row: Row) => T, leftOut?: LeftOut): T[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (!leftOut || !(error instanceof UnreadableError)) throw error;
      log.error("A row is left out of a page", error);
      leftOut.rows++;
      return [];
    }
  });
}
