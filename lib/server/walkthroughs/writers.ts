import "server-only";
import { z } from "zod";

// Which forms have written an entry, and how many times. A form is one load of one page, so one writer never stands
// for two windows; a load that takes over a draft says which writers it goes on for.

/** A form, and the last of its saves that is meant; undefined where it counted none. */
export type Counted = { writer: string; sequence?: number | undefined };

type Written = { writer: string; sequence: number; writersBefore: string };

/** A save that is delayed for longer than this many others have written is taken for another window's. */
const mostWriters = 8;

/** `WRITER:SEQUENCE` or `WRITER`, after spaces; what is neither says nothing. */
export function readWriters(text: string): Counted[] {
  return text
    .split(" ")
    .slice(-mostWriters)
    .flatMap((part) => {
      const [writer, count = ""] = part.split(":");
      const sequence = /^\d{1,9}$/.test(count) ? Number(count) : undefined;
      return z.uuid().safeParse(writer).success && writer !== undefined ? [{ writer, sequence }] : [];
    });
}

/** The last save of this writer that the entry holds, or has held; undefined if there was none. */
export function lastSaveOf(entry: Written, writer: string): number | undefined {
  if (entry.writer === writer) return entry.sequence;
  return readWriters(entry.writersBefore).find((before) => before.writer === writer)?.sequence;
}

/** What to store beside a new writer: those before it, with what they had written by then. */
export function writersBefore(entry: Written, writer: string, follows: readonly Counted[] = []): string {
  const counts = new Map<string, number>();
  for (const before of [...readWriters(entry.writersBefore), ...follows, entry]) {
    const known = counts.get(before.writer) ?? 0;
    counts.delete(before.writer);
    counts.set(before.writer, Math.max(known, before.sequence ?? 0));
  }
  counts.delete(writer);
  return [...counts]
    .filter(([, sequence]) => sequence > 0)
    .slice(-mostWriters)
    .map(([before, sequence]) => `${before}:${sequence}`)
    .join(" ");
}
