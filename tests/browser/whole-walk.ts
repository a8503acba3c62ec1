// The whole way through, the same with JavaScript and without: from the first page to a closed walkthrough.
import type { Cookie } from "@playwright/test";
import { addDays, formatShortDate, todayIn } from "@/lib/dates";
import { close, findStep, stages } from "@/lib/stages";
import type { Stage } from "@/lib/stages/stage";
import { start } from "@/lib/stages/start";
import { type StageStatus, statusOf } from "@/lib/walkthroughs/progress";
import { expect, type Page, test } from "./onward";
import { fewestAnswers, reviewed } from "./reviewed";
import type { Pick } from "./samples";
import { timeZone } from "./time-zone";
import { about, answerStep, expectTitle, follow, press, walkStage } from "./walker";
import { factsFor, type Told } from "./walkthroughs";

const steps = ["Write to Ms Okafor", "Ask Amir about my first page", "Tidy the desk"] as const;
const edited = "Write to Ms Okafor, two lines";
const inPlace = "Ask Amir about my first two pages";

/**
 * One walk as one test per stage, so that none of them takes long, however slow the machine is. Each continues where
 * the previous one ended, in the same browser with all of its cookies, like somebody who comes back.
 */
export function testWalk(who: string, pick: Pick, { isDeep = false } = {}): void {
  test.describe(`${who} walks the whole way`, () => {
    test.describe.configure({ mode: "serial" });
    const told: Told = { entries: new Map(), first: true };
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
      hub = page.url().replace("/accept/before", "");
      cookies = await page.context().cookies();
    });

    for (const stage of stages)
      test(`through “${stage.title}”`, async ({ page }) => {
        await comeBack(page);
        await walkStage(page, told, stage, { pick, isDeep });
        await page.goto(hub);
        await expectStatus(page, told, stage);
      });

    test("to a plan and to the end, and finds every word again", async ({ page }) => {
      await comeBack(page);
      if (factsFor(told).waiting) await sayWhatCameBack(page, told, pick);
      await planThreeSteps(page);
      await follow(page, "See all stages");
      await follow(page, "Close for now");
      await answerStep(page, told, "close", close, pick);
      await press(page, "Save and close");
      await expect(page.getByText("That’s it. You can close this now.")).toBeVisible();
      await page.goto(hub);
      await follow(page, "All your answers");
      await expectReviewed(page, told);
    });
  });
}

async function begin(page: Page, told: Told, pick: Pick): Promise<void> {
  await follow(page, /^Begin( a new one)?$/);
  await expectTitle(page, start.title);
  await answerStep(page, told, "start", start, pick);
  await press(page, "Continue");
  await expectTitle(page, "Accept the outcome");
}

/** On a later day, from the hub: what became of the request for feedback. */
async function sayWhatCameBack(page: Page, told: Told, pick: Pick): Promise<void> {
  const key = "feedback/outcome";
  const outcome = findStep(key);
  if (!outcome) throw new Error(`There is no ${key}.`);
  await follow(page, "Say what came back");
  await expectTitle(page, outcome.title);
  await answerStep(page, told, key, outcome, pick);
  await press(page, "All stages");
}

const statusWords: Record<StageStatus, string> = {
  "not-started": "Not started",
  begun: "Begun",
  "gone-through": "Gone through",
  answered: "Answered",
  waiting: "Waiting for a reply",
  deeper: "Gone deeper",
};

async function expectStatus(page: Page, told: Told, stage: Stage): Promise<void> {
  const row = page.getByRole("listitem").filter({ hasText: stage.title });
  const gone = new Map(told.entries).set(`${stage.slug}/finish`, {
    answers: { finished: { picked: "yes" } },
    asked: {},
    revision: 1,
    savedAt: new Date(),
  });
  await expect(row).toContainText(statusWords[statusOf(stage, gone, factsFor(told))]);
}

/** Adds three, and then edits, dates, prioritizes, moves and ticks them. Items kept from the answers are there already. */
async function planThreeSteps(page: Page): Promise<void> {
  await follow(page, "Your plan");
  for (const text of steps) {
    const form = page.getByRole("region", { name: "Add a step" });
    await form.getByLabel("What will you do?", { exact: true }).fill(text);
    await press(page, "Add it to the plan");
    await expect(itemOf(page, text)).toBeVisible();
  }
  await itemOf(page, steps[0]).getByText(/^Edit/).click();
  await itemOf(page, steps[0]).getByRole("link", { name: "Priority, status, or delete it" }).click();
  await expectTitle(page, "A step of your plan");
  const due = addDays(todayIn(timeZone), 3);
  await page.getByLabel("What will you do?", { exact: true }).fill(edited);
  await page.getByLabel("By when?", { exact: true }).fill(due);
  await page.getByRole("radio", { name: "High", exact: true }).check();
  await page.getByRole("radio", { name: "Doing", exact: true }).check();
  await press(page, "Save this step");
  const facts = `By ${formatShortDate(due)} · High priority · Doing`;
  await expect(itemOf(page, edited)).toContainText(facts);

  await expectOrder(page, [edited, steps[1], steps[2]]);
  await follow(page, "Change the order");
  await press(page, about("Move up", steps[2]));
  await expectOrder(page, [edited, steps[2], steps[1]]);
  await press(page, about("Move down", edited));
  await expectOrder(page, [steps[2], edited, steps[1]]);
  await follow(page, "The order is right");
  await press(page, about("Mark as done", steps[1]));
  await expect(itemOf(page, steps[1])).toContainText("Done");
  await press(page, about("Mark as not done", steps[1]));
  await expect(page.getByRole("button", { name: about("Mark as done", steps[1]) })).toBeVisible();
  await itemOf(page, steps[1]).getByText(/^Edit/).click();
  await itemOf(page, steps[1]).getByLabel("What will you do?", { exact: true }).fill(inPlace);
  await itemOf(page, steps[1]).getByRole("button", { name: "Save it" }).click();
  await expect(itemOf(page, inPlace)).toBeVisible();
}

function itemOf(page: Page, text: string) {
  return page.getByRole("main").locator("li[id^=item-]").filter({ hasText: text });
}

/** Of those that were added by hand. */
async function expectOrder(page: Page, texts: readonly string[]): Promise<void> {
  const shown = page.getByRole("main").locator("li[id^=item-]");
  await expect
    .poll(async () => {
      const all = await shown.allInnerTexts();
      return all.flatMap((text) => texts.find((one) => text.includes(one)) ?? []);
    })
    .toEqual([...texts]);
}

/** Every question is on the review page, in order, with every word of its answer under it. */
export async function expectReviewed(page: Page, told: Told): Promise<void> {
  await expectTitle(page, "All your answers");
  const covers = page.getByText(/^Kept out of sight\. Show it/);
  for (const cover of await covers.all()) await cover.click();
  const text = await page.getByRole("main").innerText();
  const { missing, answered } = reviewed(text, told);
  expect(missing, "on the review page").toEqual([]);
  expect(answered).toBeGreaterThan(fewestAnswers(told));
}
