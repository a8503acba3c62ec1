// What the smaller buttons of a step do to its answers.

import { own } from "../own";
import type { Answers, Fields } from "./field";
import { joinRows, splitRow } from "./rows";

/** Joins or splits rows of a group, as `rows` says: "join statements 2", "split statements 0". */
export function withRowsChanged(answers: Answers, asked: Fields, rows: string): Answers {
  const [what, name = "", at = ""] = rows.split(" ");
  const field = own(asked, name);
  const given = own(answers, name);
  if (field?.kind !== "group" || field.splits === undefined || !Array.isArray(given)) return answers;
  const index = Number(at);
  if (what === "join") return { ...answers, [name]: joinRows(given, index, field.splits) };
  if (what === "split") return { ...answers, [name]: splitRow(given, index, field.splits, field.atMost) };
  return answers;
}

/**
 * The control to focus after a button of a group was pressed: the first one of the new row, or of the row that was
 * joined or split. `rows` as above; `answers` as they are afterwards.
 */
export function controlAfter(
  { add, rows }: { add: string | null; rows: string | null },
  asked: Fields,
  answers: Answers,
): string | undefined {
  const [, changed, at] = rows?.split(" ") ?? [];
  const name = add ?? changed;
  if (name === undefined) return undefined;
  const field = own(asked, name);
  if (field?.kind !== "group") return name;
  const given = own(answers, name);
  const index = add === null ? Number(at) : Array.isArray(given) ? given.length : 0;
  return [name, Math.min(index, field.atMost - 1), Object.keys(field.fields)[0]].join(".");
}

/** Without the texts to be deleted, and without the choice that asked for it. */
export function withoutDeleted(answers: Answers, asked: Fields): { answers: Answers; hasDeleted: boolean } {
  const going = Object.entries(asked).flatMap(([name, field]) => {
    if (field.kind !== "long-text" || field.fate === undefined) return [];
    const fate = answers[field.fate];
    const isGoing = typeof fate === "object" && !Array.isArray(fate) && fate.picked === "delete";
    return isGoing ? [name, field.fate] : [];
  });
  const kept = Object.entries(answers).filter(([name]) => !going.includes(name));
  return { answers: Object.fromEntries(kept), hasDeleted: going.length > 0 };
}

/** Gives every row of every group a unique id, replacing repeated ones, so that an action item finds its row again. */
export function withRowIds(answers: Answers, asked: Fields, newId: () => string): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      const isGroup = own(asked, name)?.kind === "group" && Array.isArray(answer);
      return [name, isGroup ? withIds(answer as Answers[], newId) : answer];
    }),
  );
}

function withIds(rows: readonly Answers[], newId: () => string): Answers[] {
  const taken = new Set<unknown>();
  return rows.map((row) => {
    const id = row["id"] === undefined || taken.has(row["id"]) ? newId() : row["id"];
    taken.add(id);
    return { ...row, id };
  });
}
