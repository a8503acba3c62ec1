// A step's page, open in some window: what it contains, what it sends while somebody types, and when they press a
// button. The gathering has the rows that its page would render.
import { randomUUID } from "node:crypto";
import { ok } from "@/lib/result";
import { originId } from "@/lib/server/plan/origin-id";
import { listItems } from "@/lib/server/plan/repository";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { findStep } from "@/lib/stages";
import { candidatesOf, gather } from "@/lib/walkthroughs/gather";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";
import { owner, today } from "./fixtures";
import { autosaveStep, sendStep } from "./form-routes";

export const gathering = "prepare/actions";

/** The values of a form's questions, by input name; the others are empty. */
export type Said = Readonly<Record<string, string>>;

/** One row of the gathering, as it is rendered; a test changes what a person would. */
export type Row = {
  id: string;
  list: "item" | "candidate" | "earlier";
  /** The initial values, which the form sends beside the current ones. */
  was: { kept: string; text: string; due: string };
  text: string;
  due: string;
  /** A tapped day. */
  day?: string;
  isTicked: boolean;
};

/** Begins a walkthrough that got to this round, and was answered in this way. */
export async function beginWalk(start: Said = {}): Promise<string> {
  const id = randomUUID();
  const page = await openStep(id, "start");
  await page.press({ role: "Editor", reached: "final-round", how: "message", ...start });
  return id;
}

export async function walkthroughOf(id: string): Promise<Walkthrough> {
  const walkthrough = await findWalkthrough(owner, id, today);
  if (!walkthrough) throw new Error("There is no such walkthrough.");
  return walkthrough;
}

/** Loads the page of a step. `follows`: the saves that it continues. */
export async function openStep(walkthrough: string, key: string, { follows = "" } = {}) {
  const step = findStep(key);
  if (!step) throw new Error(`There is no ${key}.`);
  const writer = randomUUID();
  const revision = (await findWalkthrough(owner, walkthrough, today))?.entries.get(key)?.revision ?? 0;
  const asked = Object.keys(step.fields).join(" ");
  let last = 0;
  const form = (said: Said, rows: readonly Row[], more: Said) =>
    ok(
      new URLSearchParams([
        ...Object.entries({ revision: String(revision), writer, follows, asked, ...more, ...said }),
        ...rows.flatMap(sentBy),
      ]),
    );
  return {
    writer,
    /** The count of a save is the next one, unless one is given that was delayed. */
    async autosave(said: Said, rows: readonly Row[] = [], sequence = last + 1) {
      last = Math.max(last, sequence);
      const sent = form(said, rows, { sequence: String(sequence) });
      const response = await autosaveStep(owner, sent, walkthrough, key);
      return { status: response.status, ...((await response.json()) as { kind: string }) };
    },
    /** Counted as well if the page has counted before, as its scripts do. */
    async press(said: Said, rows: readonly Row[] = [], intent = "continue", sequence = last && last + 1) {
      last = Math.max(last, sequence);
      const sent = form(said, rows, { intent, ...(sequence > 0 && { sequence: String(sequence) }) });
      const response = await sendStep(owner, sent, walkthrough, key);
      return {
        status: response.status,
        location: response.headers.get("Location") ?? "",
        text: await response.text(),
      };
    },
  };
}

/** What a row sends, like a form: no unticked boxes. */
function sentBy({ id, list, was, text, due, day, isTicked }: Row): [string, string][] {
  if (list === "earlier") return [["earlier", id], ...(isTicked ? [] : [tick("drop", id)])];
  return [
    [list, id],
    [`was.text.${id}`, was.text],
    ...(isTicked ? [tick("keep", id)] : []),
    [`text.${id}`, text],
    [`was.${id}`, was.kept],
    [`was.due.${id}`, was.due],
    [`due.${id}`, due],
    ...(day === undefined ? [] : [[`due.${id}.day`, day] as [string, string]]),
  ];
}

const tick = (name: string, id: string): [string, string] => [`${name}.${id}`, name];

/** The rows of the gathering as its page renders them now, in order. */
export async function drawnRows(walkthrough: string): Promise<Row[]> {
  const items = await listItems(owner, { walkthroughId: walkthrough });
  const candidates = candidatesOf(await walkthroughOf(walkthrough));
  return gather(
    candidates.filter(({ origin }) => origin.exercise !== gathering),
    items.filter(({ origin }) => origin?.exercise !== gathering),
  ).map((row) => {
    if (row.kind === "item") {
      const { id, text, due = "", status } = row.item;
      const isTicked = status === "to-do" || status === "doing";
      return drawn({ id, list: "item", text, due, isTicked });
    }
    const { origin, text, due = "" } = row.candidate;
    return drawn({
      id: originId(walkthrough, origin),
      list: "candidate",
      text,
      due,
      isTicked: row.isTicked,
    });
  });
}

export function drawn(row: Omit<Row, "was">): Row {
  const kept = `${row.list === "item" && row.isTicked ? "keep" : ""} ${row.due}`;
  return { ...row, was: { kept, text: row.text, due: row.due } };
}

/** Presses the gathering's button with every row as it is rendered. */
export async function gatherAll(walkthrough: string): Promise<void> {
  const page = await openStep(walkthrough, gathering);
  await page.press({}, await drawnRows(walkthrough), "stay");
}

/** What is in the plans, as `text status day`. */
export async function plan(walkthroughId?: string): Promise<string[]> {
  const items = await listItems(owner, walkthroughId === undefined ? {} : { walkthroughId });
  return items.map(({ text, status, due }) => [text, status, due].filter(Boolean).join(" ")).sort();
}
