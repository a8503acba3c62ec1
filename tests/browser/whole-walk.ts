// The whole way through, the same with JavaScript and without: from the first page to a closed walkthrough.
import type { Cookie } from "@playwright/test";
import { addDays, formatShortDate, todayIn } from "@/lib/dates";
import { close, findStep, stages } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { reviewStages, reviewStep } from "@/lib/walkthroughs/review";
import { stepsOf } from "@/lib/walkthroughs/steps";
import { expect, type Page, test } from "./onward";
import { type Pick, wordsOf } from "./samples";
import { about, answerExercise, expectTitle, firstStep, follow, press, walkStage } from "./walker";
import { factsFor, type Told } from "./walkthroughs";

const steps = ["Write to Ms Okafor", "Ask Amir about my first page", "Tidy the desk"] as const;
const edited = "Write to Ms Okafor, two lines";

/**
 * One walk as one test a stage, so that none of them takes long, however slow the machine is. Each goes on where the
 * one before it has ended, in the same browser with all of its cookies, as somebody does who comes back.
 */
export function testWalk(who: string, pick: Pick, { full = false } = {}): void {
  test.describe(`${who} walks the whole way`, () => {
    test.describe.configure({ mode: "serial" });
    const told: Told = { entries: new Map(), first: true, full };
    let hub = "";
    let cookies: Cookie[] = [];

    async function comeBack(page: Page): Promise<void> {
      await page.context().addCookies(cookies);
      await page.goto(hub);
    }

    test("and begins", async ({ page }) => {
      await page.goto("/");
      told.first = (await page.getByRole("link", { name: "Begin", exact: true }).count()) > 0;
      await begin(page, told, pick);
      hub = page.url();
      cookies = await page.context().cookies();
      if (full) await chooseFull(page);
    });

    for (const stage of stages)
      test(`through “${stage.title}”`, async ({ page }) => {
        await comeBack(page);
        await walkStage(page, told, stage, pick);
        await expectStatus(page, told, stage.slug);
      });

    test("to a plan and to the end, and finds every word again", async ({ page }) => {
      await comeBack(page);
      if (factsFor(told).sent) await sayWhatCameBack(page, told, pick);
      await planThreeSteps(page);
      await follow(page, "See all stages");
      await follow(page, "Close for now");
      await answerExercise(page, told, "close", close, pick);
      await press(page, "Save and close");
      await expect(page.getByText("That’s it. You can close this now.")).toBeVisible();
      await page.goto(hub);
      await follow(page, "All your answers");
      await expectReviewed(page, told);
    });
  });
}

async function chooseFull(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Go on with the full one", exact: true });
  await button.click();
  await expect(button).toHaveCount(0);
}

async function begin(page: Page, told: Told, pick: Pick): Promise<void> {
  await follow(page, /^Begin( a new one)?$/);
  await expectTitle(page, start.title);
  await answerExercise(page, told, "start", start, pick);
  await press(page, "Continue");
  await expectTitle(page, "Archivist at Harbour Press");
}

/** On a later day, from the hub: what became of the request for feedback. */
async function sayWhatCameBack(page: Page, told: Told, pick: Pick): Promise<void> {
  const key = "feedback/outcome";
  const outcome = findStep(key);
  if (!outcome) throw new Error(`There is no ${key}.`);
  await follow(page, "Say what came back");
  await expectTitle(page, outcome.title);
  await answerExercise(page, told, key, outcome, pick);
  await press(page, "See all stages");
}

async function expectStatus(page: Page, told: Told, slug: string): Promise<void> {
  const words = { yes: "Done", waiting: "Waiting for a reply", later: "In progress" };
  const finished = told.entries.get(`${slug}/finish`)?.answers["finished"];
  const picked = typeof finished === "object" && "picked" in finished ? String(finished.picked) : "";
  const stage = stages.find((one) => one.slug === slug);
  const row = page.getByRole("listitem").filter({ hasText: stage?.title ?? "" });
  await expect(row).toContainText(words[picked as keyof typeof words]);
}

/** Adds three, and then edits, dates, weighs, moves and ticks off. */
async function planThreeSteps(page: Page): Promise<void> {
  await follow(page, "Your plan");
  for (const text of steps) {
    await page.getByLabel("What will you do?", { exact: true }).fill(text);
    await press(page, "Add it to the plan");
    await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
  }
  await follow(page, about("Edit", steps[0]));
  await expectTitle(page, "A step of your plan");
  const due = addDays(todayIn("Asia/Kathmandu"), 3);
  await page.getByLabel("What will you do?", { exact: true }).fill(edited);
  await page.getByLabel("By when?", { exact: true }).fill(due);
  await page.getByRole("radio", { name: "High", exact: true }).check();
  await page.getByRole("radio", { name: "Doing", exact: true }).check();
  await press(page, "Save this step");
  const facts = `By ${formatShortDate(due)} · High priority · Doing`;
  await expect(page.getByRole("listitem").filter({ hasText: edited })).toContainText(facts);

  await expectOrder(page, [firstStep, edited, steps[1], steps[2]]);
  await press(page, about("Move up", steps[2]));
  await expectOrder(page, [firstStep, edited, steps[2], steps[1]]);
  await press(page, about("Move down", firstStep));
  await expectOrder(page, [edited, firstStep, steps[2], steps[1]]);
  await press(page, about("Done", steps[1]));
  await expect(page.getByRole("listitem").filter({ hasText: steps[1] })).toContainText("Done");
  await expect(page.getByRole("button", { name: about("Done", steps[1]) })).toHaveCount(0);
}

async function expectOrder(page: Page, texts: readonly string[]): Promise<void> {
  await expect(page.getByRole("main").getByRole("listitem")).toContainText([...texts]);
}

/** Every question stands on the review page, in order, with every word of its answer under it. */
export async function expectReviewed(page: Page, told: Told): Promise<void> {
  await expectTitle(page, "All your answers");
  const covers = page.getByText("Kept out of sight. Show it", { exact: true });
  for (const cover of await covers.all()) await cover.click();
  const text = await page.getByRole("main").innerText();
  const facts = factsFor(told);
  const exercises = [
    reviewStep("start", start, told.entries, facts),
    ...reviewStages(stages, told.entries, facts).flatMap((stage) => stage.exercises),
    reviewStep("close", close, told.entries, facts),
  ];
  let at = 0;
  let answered = 0;
  for (const { key, questions } of exercises)
    for (const { field: name, question } of questions) {
      const saved = told.entries.get(key);
      const [field, answer] = [saved?.asked[name], saved?.answers[name]];
      if (!field || answer === undefined) throw new Error(`${key}.${name} was not answered on the way.`);
      for (const words of [question, ...wordsOf(field, answer)]) {
        at = text.indexOf(words, at);
        expect(at, `“${words}” of ${key}.${name} on the review page`).toBeGreaterThanOrEqual(0);
      }
      answered++;
    }
  const steps = stages.flatMap((stage) => stepsOf(stage, facts));
  expect(answered).toBeGreaterThan(steps.length - stages.length);
}
