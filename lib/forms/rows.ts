// Joins and splits the rows of a group.
import { sentencesIn } from "../segments";
import type { Answers } from "./field";

/** Joins row `at` and the next one; the second row's other parts are dropped. */
export function joinRows(rows: readonly Answers[], at: number, part: string): Answers[] {
  const [one, other] = [rows[at], rows[at + 1]];
  if (!one || !other) return [...rows];
  const text = [one[part], other[part]].filter((words) => typeof words === "string").join(" ");
  return [...rows.slice(0, at), { ...one, [part]: text }, ...rows.slice(at + 2)];
}

/** Splits row `at` into one row per line or, if it is a single line, per sentence. */
export function splitRow(rows: readonly Answers[], at: number, part: string, most: number): Answers[] {
  const row = rows[at];
  const text = row?.[part];
  if (!row || typeof text !== "string") return [...rows];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const room = most - rows.length + 1;
  const texts = lines.length > 1 ? lines.map((line) => line.trim()) : sentencesIn(text);
  if (texts.length < 2 || texts.length > room) return [...rows];
  return [
    ...rows.slice(0, at),
    { ...row, [part]: texts[0] ?? "" },
    ...texts.slice(1).map((words) => ({ [part]: words })),
    ...rows.slice(at + 1),
  ];
}
