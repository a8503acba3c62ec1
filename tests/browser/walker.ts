// Goes through the app as a person does: everything is found by its role and its words.

import type { Locator } from "@playwright/test";
import { isAnswered } from "@/lib/forms/answered";
import {
  type Answer,
  type Answers,
  type Field,
  type FieldKind,
  type FieldOf,
  ratingWords,
} from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { stages, stepKey } from "@/lib/stages";
import type { Stage, Step } from "@/lib/stages/stage";
import { coresOf, stepsOf } from "@/lib/walkthroughs/steps";
import { expect, type Page } from "./onward";
import { type Pick, sampleAnswer } from "./samples";
import { factsFor, type Told, tell } from "./walkthroughs";

type Place = Page | Locator;
type Filler<K extends FieldKind> = (place: Place, field: FieldOf<K>, answer: Answer) => Promise<void>;

const fillers: { [K in FieldKind]: Filler<K> } = {
  text: fillLine,
  "long-text": fillLine,
  // After silence the day has another label; one of the two is visible.
  date: (place, field, answer) =>
    place.getByLabel(field.label, { exact: !field.inSilence }).fill(String(answer)),
  choice: (place, field, answer) =>
    field.compact && field.options.length > 4
      ? selectOption(place, field, answer)
      : fillOptions(place, field, answer, "radio"),
  several: (place, field, answer) => fillOptions(place, field, answer, "checkbox"),
  scale: (place, field, answer) => fillPoint(place, field.label, field.words, answer),
  rating: (place, field, answer) => fillPoint(place, field.label, ratingWords[field.measure], answer),
  group: async (place, field, answer) => {
    const set = place.getByRole("group", { name: field.label, exact: true });
    for (const [at, row] of (Array.isArray(answer) ? answer : []).entries()) {
      const part = set.getByRole("group", { name: `${field.item} ${at + 1}`, exact: true });
      await fillFields(part, field.fields, row);
    }
  },
};

async function fillLine(place: Place, field: { label: string }, answer: Answer): Promise<void> {
  await place.getByLabel(field.label, { exact: true }).fill(String(answer));
}

async function fillOptions(
  place: Place,
  field: FieldOf<"choice" | "several">,
  answer: Answer,
  role: "radio" | "checkbox",
): Promise<void> {
  if (typeof answer !== "object" || Array.isArray(answer)) throw new Error("This is not a choice.");
  const set = place.getByRole("group", { name: field.label, exact: true });
  if (role === "checkbox") await uncheckAll(set);
  for (const { value, label, hint } of field.options)
    if ([answer.picked].flat().includes(value))
      await set.getByRole(role, { name: hint ? `${label} ${hint}` : label, exact: true }).check();
  if (field.own !== undefined && answer.own !== undefined)
    await set.getByLabel(field.own, { exact: true }).fill(answer.own);
}

/** What was picked in an earlier walkthrough may be offered again. */
export async function uncheckAll(place: Place): Promise<void> {
  const checked = place.getByRole("checkbox", { checked: true });
  while ((await checked.count()) > 0) await checked.first().uncheck();
}

async function selectOption(place: Place, field: FieldOf<"choice">, answer: Answer): Promise<void> {
  const value = typeof answer === "object" && "picked" in answer ? String(answer.picked) : "";
  const words = field.options.find((option) => option.value === value)?.label ?? "";
  await place.getByLabel(field.label, { exact: true }).selectOption({ label: words });
}

async function fillPoint(
  place: Place,
  label: string,
  [zero, five, ten]: readonly [string, string, string],
  answer: Answer,
): Promise<void> {
  const words: Record<number, string> = { 0: `0 ${zero}`, 5: `5 ${five}`, 10: `10 ${ten}` };
  const name = words[Number(answer)] ?? String(answer);
  await place
    .getByRole("group", { name: label, exact: true })
    .getByRole("radio", { name, exact: true })
    .check();
}

async function fillFields(place: Place, fields: Readonly<Record<string, Field>>, answers: Answers) {
  for (const [name, field] of Object.entries(fields)) {
    const answer = answers[name];
    if (answer !== undefined) await fillField(place, field, answer);
  }
}

export async function fillField<K extends FieldKind>(
  place: Place,
  field: FieldOf<K>,
  answer: Answer,
): Promise<void> {
  await (fillers[field.kind as K] as Filler<K>)(place, field, answer);
}

/** "Edit: Tidy the desk". Visually hidden text is separate, so there may be a space before the colon. */
export function about(verb: string, text: string): RegExp {
  return new RegExp(`^${verb} ?: ${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
}

export async function expectTitle(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
}

/** Answers every question that this step asks now, and remembers what was said. */
export async function answerStep(page: Page, told: Told, key: string, step: Step, pick: Pick): Promise<void> {
  const asked = askedFields(step.fields, factsFor(told));
  const answers: Answers = {};
  if (step.folds) await page.getByText(step.folds.summary, { exact: true }).click();
  for (const [name, field] of Object.entries(asked)) {
    // A step that is done needs no day.
    if (isAnswered(answers[field.action?.unless ?? ""])) continue;
    const answer = sampleAnswer(field, name, pick);
    await fillField(page, field, answer);
    answers[name] = answer;
  }
  tell(told, key, asked, answers);
}

/** Presses the main button of a step, wherever it leads, and waits for the next page. */
export async function goOn(page: Page): Promise<void> {
  const main = page.locator("button[name=intent][value=continue], button[name=intent][value=anyway]");
  // Firefox is still loading after a click, and takes a new address for an interruption.
  await Promise.all([page.waitForEvent("load"), page.getByRole("button").and(main).click()]);
}

/** From the hub through the core of one stage, and through its deeper steps if requested. */
export async function walkStage(
  page: Page,
  told: Told,
  stage: Stage,
  { pick, isDeep }: { pick: Pick; isDeep: boolean },
): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: stage.title, exact: true }).click();
  // What is asked next may depend on what was answered before it, and a question may have disappeared.
  for (let last: Step | undefined; ; ) {
    const facts = factsFor(told);
    const steps = isDeep ? stepsOf(stage, facts) : coresOf(stage, facts);
    const at = last ? steps.indexOf(last) + 1 : 0;
    const step = steps[at];
    if (!step) return;
    last = step;
    await expectTitle(page, at === 0 ? stage.title : step.title);
    await expect(
      page.getByText(new RegExp(`^Stage ${stages.indexOf(stage) + 1} of ${stages.length}`)),
    ).toBeVisible();
    await answerStep(page, told, stepKey(stage.slug, step.slug), step, pick);
    const here = page.url();
    const isLastCore = at === coresOf(stage, factsFor(told)).length - 1;
    if (isDeep && isLastCore) await press(page, /^Go deeper here/);
    else await goOn(page);
    // In Firefox the click ends before the page changes, and doing something too early stops it.
    await expect(page).not.toHaveURL(here);
  }
}
