// Creates a walkthrough over plain HTTP, as a browser without JavaScript would post it, for tests and pictures that
// begin with existing data.
import { randomUUID } from "node:crypto";
import { addDays, todayIn } from "@/lib/dates";
import type { Answers, Fields } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { routes } from "@/lib/routes";
import { close, stages, stepKey } from "@/lib/stages";
import type { Step } from "@/lib/stages/stage";
import { start } from "@/lib/stages/start";
import { factsOf } from "@/lib/walkthroughs/facts";
import { stepsOf } from "@/lib/walkthroughs/steps";
import type { Saved } from "@/lib/walkthroughs/walkthrough";
import { formOf, type Pick, sampleAnswers } from "./samples";
import { timeZone } from "./time-zone";

/** Tracks what the app derives its questions from, while the answers are given. */
export type Told = { entries: Map<string, Saved>; first: boolean };

export function factsFor({ entries, first }: Told) {
  return factsOf({ entries, first, today: todayIn(timeZone) });
}

export function tell(told: Told, key: string, asked: Fields, answers: Answers): void {
  told.entries.set(key, { answers, asked, revision: 1, savedAt: new Date() });
}

/** Every step of every stage that is asked now, with its key. */
export function stepsNow(told: Told): { key: string; step: Step }[] {
  return stages.flatMap((stage) =>
    stepsOf(stage, factsFor(told)).map((step) => ({
      key: stepKey(stage.slug, step.slug),
      step,
    })),
  );
}

/** The cookie that opens an installation with an access code, by its address. */
const passes = new Map<string, string>();

/** From now on, this owner creates what is created there. */
export async function enter(base: string, code: string): Promise<void> {
  const response = await post(base, "/access/enter", [["code", code]]);
  const cookie = response.headers.getSetCookie()[0]?.split(";", 1)[0];
  if (!cookie) throw new Error("The code was not taken.");
  comeInWith(base, cookie);
}

/** From now on, the owner of this cookie creates what is created there. */
export function comeInWith(base: string, cookie: string): void {
  passes.set(base, cookie);
}

/** The cookie of whoever creates data there now; empty if none is needed. */
export function passTo(base: string): string {
  return passes.get(base) ?? "";
}

export async function post(base: string, path: string, form: readonly [string, string][]): Promise<Response> {
  const body = new URLSearchParams(form.map(([name, value]) => [name, value]));
  const headers = { Origin: base, Cookie: passTo(base) };
  return fetch(base + path, { method: "POST", headers, body, redirect: "manual" });
}

async function mustPost(base: string, path: string, form: readonly [string, string][]): Promise<Response> {
  const response = await post(base, path, form);
  if (response.status !== 303) throw new Error(`POST ${path} answered ${response.status}.`);
  return response;
}

/** Saves one step as a form without JavaScript does. */
export async function fillStep(
  base: string,
  walkthrough: string,
  key: string,
  answers: Answers,
  asked: Fields,
  revision = 0,
): Promise<void> {
  await mustPost(base, routes.save(walkthrough, key), [
    ["revision", String(revision)],
    ["writer", randomUUID()],
    ["asked", Object.keys(asked).join(" ")],
    ["intent", "stay"],
    ...formOf(answers),
  ]);
}

export type Made = { id: string; told: Told; items: string[] };

export const plannedItems = [
  "Write to Ms Okafor and thank her",
  "Read one chapter of the course, on Tuesday evening",
  "Ask Amir what he thinks of my first page",
] as const;

/** Only the start: the shortest possible walkthrough. */
export async function makeStarted(base: string, answers: Answers = { role: "Archivist" }): Promise<string> {
  const id = randomUUID();
  await fillStep(base, id, "start", answers, start.fields);
  return id;
}

/** Everything answered, three items planned, and closed if requested. */
export async function makeFilled(
  base: string,
  { pick = "first" as Pick, first = true, closed = false, startAnswers = {} as Answers } = {},
): Promise<Made> {
  const told: Told = { entries: new Map(), first };
  const startAll = { ...sampleAnswers(start.fields, pick), ...startAnswers };
  const id = await makeStarted(base, startAll);
  tell(told, "start", start.fields, startAll);
  for (const stage of stages)
    for (let at = 0; ; at++) {
      // What is asked next may depend on what was answered before it.
      const step = stepsOf(stage, factsFor(told))[at];
      if (!step) break;
      if (step.shows !== undefined) continue;
      const key = stepKey(stage.slug, step.slug);
      const asked = askedFields(step.fields, factsFor(told));
      const answers = sampleAnswers(asked, pick);
      await fillStep(base, id, key, answers, asked);
      tell(told, key, asked, answers);
    }
  if (closed) {
    const answers = sampleAnswers(close.fields, pick);
    await fillStep(base, id, "close", answers, close.fields);
    tell(told, "close", close.fields, answers);
  }
  const items = await planItems(base, id);
  return { id, told, items };
}

/** Adds items to the plan; the first with a date. */
export async function planItems(
  base: string,
  walkthrough: string,
  texts: readonly string[] = plannedItems,
): Promise<string[]> {
  const due = addDays(todayIn(timeZone), 4);
  const ids: string[] = [];
  for (const [at, text] of texts.entries()) {
    const id = randomUUID();
    await mustPost(base, routes.addItem(walkthrough), [
      ["id", id],
      ["text", text],
      ["due", at === 0 ? due : ""],
    ]);
    ids.push(id);
  }
  return ids;
}

/** Leaves a conflict in one step, as two windows do that were open at the same time. */
export async function makeConflict(
  base: string,
  walkthrough: string,
  key: string,
  asked: Fields,
  [one, other]: readonly [Answers, Answers],
  revision = 0,
): Promise<void> {
  await fillStep(base, walkthrough, key, one, asked, revision);
  await fillStep(base, walkthrough, key, other, asked, revision);
}

export type MadeShare = { id: string; token: string };

/** Shares parts of a walkthrough; the link is shown only on the next page, in the browser that asked. */
export async function makeShare(
  base: string,
  walkthrough: string,
  parts: readonly string[],
  more: readonly [string, string][] = [],
): Promise<MadeShare> {
  const id = randomUUID();
  const chosen = parts.map((part): [string, string] => ["parts", part]);
  const made = await mustPost(base, routes.addShare(walkthrough), [
    ["id", id],
    ["until", "week"],
    ...chosen,
    ...more,
  ]);
  const cookies = [passTo(base), made.headers.getSetCookie()[0]?.split(";", 1)[0]];
  const page = await fetch(base + routes.share(walkthrough), {
    headers: { Cookie: cookies.filter(Boolean).join("; ") },
  });
  const token = /\/share\/([\w-]{43})"/.exec(await page.text())?.[1];
  if (!token) throw new Error("There is no link on the page.");
  return { id, token };
}
