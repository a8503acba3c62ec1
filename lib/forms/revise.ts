// What becomes of answers when a person presses one of the smaller buttons of a step.

import { own } from "../own";
import type { Answers, Fields } from "./field";
import { joinRows, splitRow } from "./rows";

/** Rows of a group joined or split, as `rows` says: "join statements 2", "split statements 0". */
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
 * The control at which somebody goes on who pressed a button of a group: the first one of the new row, or of the row that
 * was joined or split. `rows` as above; `answers` as they are after it.
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

/** Without the texts that are to go, and without the choice that said so. */
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

/** Every row of every group with an id of its own, a new one where an earlier row has it: an action finds its way back. */
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
