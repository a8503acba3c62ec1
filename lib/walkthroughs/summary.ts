// What the close page says was done: only facts, never a zero, never a grade.
import { hasAnswers, isAnswered } from "../forms/answered";
import { pickedIn } from "../forms/answers";
import type { Answers } from "../forms/field";
import { own } from "../own";
import { type ActionItem, isOpen } from "../plan/item";
import { finish, stepKey } from "../stages";
import type { Did, Stage, Step } from "../stages/stage";
import { listed } from "../text";
import { isSent } from "./facts";
import { answersIn, type Entries } from "./walkthrough";

/** One paragraph; if little was written, it says that this is enough for today. */
export function summaryOf(stages: readonly Stage[], entries: Entries, items: readonly ActionItem[]): string {
  const begun = stages.filter((stage) => isWrittenIn(stage, entries));
  const planned = items.filter(isOpen).length;
  if (begun.length === 0 && planned === 0) return "Nothing is written in the stages, and that’s fine.";
  const did = begun.map((stage) =>
    stage.slug === "feedback" && isSent(entries) ? "sent your message" : didIn(stage, entries),
  );
  if (planned > 0)
    did.push(planned === 1 ? "kept one step to take" : `kept ${inWords(planned)} steps to take`);
  const enough = begun.length < 2 && planned === 0 ? ["That’s enough for today."] : [];
  return [...inThrees(did).map((some) => `You ${listedParts(some)}.`), ...enough].join(" ");
}

/** Only viewing a stage is not doing something there, and is not reported; nor is what they had said before. */
function isWrittenIn({ slug, steps }: Stage, entries: Entries): boolean {
  return steps.some((step) => step !== finish && hasAnswers(saidIn(slug, step, entries)));
}

/** Without suggestions that were left unchanged. */
function saidIn(
  slug: string,
  { slug: step, remembers }: Pick<Step, "slug" | "remembers">,
  entries: Entries,
): Answers {
  const key = stepKey(slug, step);
  const offered = entries.get(key)?.offered ?? {};
  const said = Object.entries(answersIn(entries, key)).filter(
    ([name, answer]) => name !== remembers && own(offered, name) !== answer,
  );
  return Object.fromEntries(said);
}

function didIn({ slug, steps, did }: Stage, entries: Entries): string {
  const isSaid = (id: string) => {
    const [of = "", field = ""] = id.split(".");
    const step = steps.find((one) => one.slug === of);
    return step !== undefined && isAnswered(own(saidIn(slug, step, entries), field));
  };
  const holds = ({ answered = [], picked }: Did) =>
    answered.every((ids) => [ids].flat().some(isSaid)) &&
    (picked === undefined || pickedIn(answersIn(entries, picked.step), picked.field) === picked.value);
  return did.find(holds)?.text ?? "";
}

/** With a comma before the last "and" if a part contains a comma. */
function listedParts(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  const isPlain = parts.length < 2 || !parts.some((part) => part.includes(" and "));
  return isPlain ? listed(parts) : `${parts.slice(0, -1).join(", ")}, and ${last}`;
}

/** Sentences short enough to read when tired. */
function inThrees(parts: readonly string[]): string[][] {
  const sentences = Math.ceil(parts.length / 3);
  const each = Math.ceil(parts.length / sentences);
  return Array.from({ length: sentences }, (_, at) => parts.slice(at * each, (at + 1) * each));
}

const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function inWords(count: number): string {
  return numbers[count] || String(count);
}
