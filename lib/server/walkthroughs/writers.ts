import "server-only";
import { z } from "zod";
import type { Answers } from "../../forms/field";
import { comparableText } from "../../walkthroughs/snapshot";
import { keyedHash } from "../crypto/keyed-hash";

// Which forms have written an entry, and how many times. A writer is one load of one page, so it never stands for two
// windows; a load that takes over a draft names the writers it continues.

/** A writer, and its last save; undefined if it did not count them. */
export type Counted = {
  writer: string;
  sequence?: number | undefined;
  /** What it said last, in the form of `saidIn`. */
  said?: string | undefined;
};

type Written = { writer: string; sequence: number; writersBefore: string; said?: string };

/** A save that is delayed by more than this many other writers is taken for another window's. */
const mostWriters = 8;

/** `WRITER:SEQUENCE:SAID`, without the last part or both, separated by spaces; anything else is ignored. */
export function readWriters(text: string): Counted[] {
  return text
    .split(" ")
    .slice(-mostWriters)
    .flatMap((part) => {
      const [writer, count = "", said] = part.split(":");
      const sequence = /^\d{1,9}$/.test(count) ? Number(count) : undefined;
      if (writer === undefined || !z.uuid().safeParse(writer).success) return [];
      return [{ writer, sequence, ...(said !== undefined && { said }) }];
    });
}

/** The same as sent by a form, which does not know what each of them said. */
export function readFollows(text: string): Counted[] {
  return readWriters(text).map(({ writer, sequence }) => ({ writer, sequence }));
}

/** The last save of this writer, now in the entry or earlier; undefined if there was none. */
export function lastSaveOf(entry: Written, writer: string): number | undefined {
  if (entry.writer === writer) return entry.sequence;
  return readWriters(entry.writersBefore).find((before) => before.writer === writer)?.sequence;
}

/** Whether one of these writers last said what is stored now, whoever has put it there since. */
export function hasSaid({ writersBefore }: Written, writers: readonly string[], said: string): boolean {
  return readWriters(writersBefore).some((one) => one.said === said && writers.includes(one.writer));
}

/** A hash of an entry's content that reveals none of it. */
export function saidIn(entry: string, answers: Answers): string {
  return keyedHash("onward said 1", `${entry} ${comparableText(answers)}`).slice(0, 16);
}

/** What to store beside a new writer: the writers before it, with the save each had reached. */
export function writersBefore(entry: Written, writer: string, follows: readonly Counted[] = []): string {
  const all = new Map<string, Counted & { sequence: number }>();
  for (const before of [...readWriters(entry.writersBefore), ...follows, entry]) {
    const known = all.get(before.writer);
    const sequence = Math.max(known?.sequence ?? 0, before.sequence ?? 0);
    all.delete(before.writer);
    all.set(before.writer, { writer: before.writer, sequence, said: before.said ?? known?.said });
  }
  all.delete(writer);
  return [...all.values()]
    .filter(({ sequence, said }) => sequence > 0 || said !== undefined)
    .slice(-mostWriters)
    .map(({ writer, sequence, said }) => [writer, sequence, ...(said === undefined ? [] : [said])].join(":"))
    .join(" ");
}
