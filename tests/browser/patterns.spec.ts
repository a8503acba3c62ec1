import { routes } from "@/lib/routes";
import { findExercise } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { makeStarted, saveExercise } from "./journeys";
import { expect, test } from "./onward";
import { type Onward, startOnward } from "./server";
import { expectTitle, follow } from "./walker";

// Counts go over everything that was ever written, so this has an Onward of its own.
let own: Onward;

test.beforeAll(async () => {
  own = await startOnward();
});

test.afterAll(async () => {
  await own.remove();
});

const reached = start.fields.reached.options.find(({ value }) => value === "first-interview")?.label ?? "";

async function oneMore(role: string): Promise<void> {
  const id = await makeStarted(own.url, { role, reached: { picked: "first-interview" } });
  const key = "reflect/learned";
  const asked = findExercise(key)?.fields ?? {};
  await saveExercise(own.url, id, key, { learning: "Slowing down" }, asked);
}

test("somebody sees nothing of patterns after two walkthroughs, and counts after the third", async ({
  page,
}) => {
  await oneMore("Editor");
  await oneMore("Proofreader");
  await page.goto(own.url);
  await follow(page, "Patterns");
  await expectTitle(page, "Patterns");
  await expect(page.getByText("Nothing has come up three times yet.")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);

  await oneMore("Translator");
  await makeStarted(own.url, { role: "Archivist", reached: { picked: "application" } });
  await page.reload();
  const table = page.getByRole("table", { name: "How far it got" });
  await expect(table.getByRole("row", { name: `${reached} 3 of 4`, exact: true })).toBeVisible();
  await expect(table.getByRole("row", { name: "Application 1 of 4", exact: true })).toBeVisible();
  await expect(
    page.getByRole("table", { name: "What you wanted to be better at" }).getByRole("row"),
  ).toHaveText(["AnswerIn how many walkthroughs", "Slowing down3 of 3"]);
  await expect(page.getByText(/“Slowing down” came up 3 times/)).toBeVisible();
  await expect(page.getByText("One thing you could try, or leave")).toHaveCount(1);
  await expect(page.getByRole("main")).not.toContainText("%");
});

test("somebody reads the same counts without JavaScript", async ({ browser, watch }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  watch.over(context);
  const page = await context.newPage();
  await page.goto(own.url + routes.patterns());
  await expect(page.getByRole("table", { name: "How far it got" })).toContainText("3 of 4");
  await context.close();
});
