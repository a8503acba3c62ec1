// An action item: something to do, with an optional due date, a priority and a status. Its form uses the same fields
// as every other question, so controls, limits and messages are the same.
import { z } from "zod";
import { daysBetween } from "../dates";
import { pickedIn, textIn, wordsIn } from "../forms/answers";
import { reaches } from "../forms/day";
import type { Answers, Fields } from "../forms/field";
import { originShape, readerOf } from "../stored";

export const priorities = { low: "Low", normal: "Normal", high: "High" } as const;
export const statuses = {
  "to-do": "To do",
  doing: "Doing",
  done: "Done",
  dropped: "Dropped",
  parked: "Parked",
} as const;

export type Priority = keyof typeof priorities;
export type Status = keyof typeof statuses;

const keysOf = <K extends string>(record: Record<K, string>) => Object.keys(record) as K[];

const itemContent = z.strictObject({
  text: z.string(),
  /** A civil date, or whatever was typed instead. */
  due: z.string().exactOptional(),
  priority: z.enum(keysOf(priorities)),
  status: z.enum(keysOf(statuses)),
  /** Slug of the stage that it came from. */
  stage: z.string().exactOptional(),
  origin: z.strictObject(originShape).exactOptional(),
  /** Its answer was emptied while the item still had these words: it follows the next answer, unless it is edited before. */
  isEmptied: z.literal(true).exactOptional(),
});

/** What the person entered; stored as one sealed value. */
export type ItemContent = z.infer<typeof itemContent>;

export type ActionItem = ItemContent & {
  id: string;
  walkthroughId: string;
  position: number;
  revision: number;
  createdAt: Date;
};

export const readItemContent = readerOf(itemContent, "An action item");

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const itemFields = {
  text: {
    kind: "text",
    label: "What will you do?",
    why: "Small enough to begin in ten minutes is a good size.",
  },
  due: {
    kind: "date",
    reach: reaches.ahead,
    days: ["tomorrow", "friday", "in-a-week"],
    label: "By when?",
    why: "Leave it empty if a date wouldn’t help.",
  },
  priority: { kind: "choice", label: "Priority", options: optionsOf(priorities) },
  status: { kind: "choice", label: "Status", options: optionsOf(statuses) },
} as const satisfies Fields;

/** The questions for a new item; the rest can be filled in later. */
export const newItemFields = { text: itemFields.text, due: itemFields.due } satisfies Fields;

/** An item needs words. */
export const itemNeeds = { oneOf: ["text"], message: "Write what you will do. One line is enough." };

export function itemAnswers(item: ItemContent): Answers {
  return {
    text: item.text,
    ...(item.due !== undefined && { due: item.due }),
    priority: { picked: item.priority },
    status: { picked: item.status },
  };
}

/** From the form's answers; an unanswered field keeps its previous value, an emptied date is removed. */
export function itemFromAnswers(answers: Answers, previous?: ItemContent): ItemContent {
  const due = textIn(answers, "due");
  return {
    text: wordsIn(answers, "text") || (previous?.text ?? ""),
    ...(due && { due }),
    priority: (pickedIn(answers, "priority") as Priority | undefined) ?? previous?.priority ?? "normal",
    status: (pickedIn(answers, "status") as Status | undefined) ?? previous?.status ?? "to-do",
    ...originOf(previous),
  };
}

/** Where an item came from, which no edit changes. */
export function originOf(item: ItemContent | undefined): Pick<ItemContent, "stage" | "origin"> {
  const { stage, origin } = item ?? {};
  return { ...(stage !== undefined && { stage }), ...(origin && { origin }) };
}

export function isOpen(item: ItemContent): boolean {
  return item.status === "to-do" || item.status === "doing";
}

/** Earliest due date first, undated ones last; ties keep the person's own order. */
export function byDueDate(one: ActionItem, other: ActionItem): number {
  const days = daysBetween(other.due ?? "9999-12-31", one.due ?? "9999-12-31") ?? 0;
  return days || one.position - other.position;
}
