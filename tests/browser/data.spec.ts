import { readFileSync, writeFileSync } from "node:fs";
import { routes } from "@/lib/routes";
import { expect, type Page, test } from "./onward";
import { expectTitle, follow, press } from "./walker";
import { makeFilled, plannedItems } from "./walkthroughs";

async function takeAlong(page: Page, path: string): Promise<string> {
  await page.goto(routes.data());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    follow(page, "Everything as one file for Onward"),
  ]);
  expect(download.suggestedFilename()).toBe("onward.json");
  await download.saveAs(path);
  return readFileSync(path, "utf8");
}

async function bringBack(page: Page, path: string): Promise<void> {
  await page.goto(routes.data());
  await page.getByLabel("Which file of Onward?").setInputFiles(path);
  await press(page, "Add what is in the file");
}

/** Everything that can be read of one walkthrough. */
async function readAll(page: Page, id: string): Promise<string[]> {
  const texts: string[] = [];
  for (const path of [routes.hub(id), routes.review(id), routes.plan(id)]) {
    await page.goto(path);
    texts.push(await page.getByRole("main").innerText());
  }
  expect(texts.join()).toContain(plannedItems[0]);
  return texts;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody downloads everything, loses it, and has all of it again", async ({
      page,
      onward,
      beginAnew,
    }, info) => {
      await beginAnew();
      const { id } = await makeFilled(onward.url, { closed: true });
      const read = await readAll(page, id);
      const file = info.outputPath("onward.json");
      const before = await takeAlong(page, file);
      await beginAnew();
      await page.goto(routes.walkthroughs());
      await expect(page.getByText("There are none yet")).toBeVisible();

      await bringBack(page, file);
      await expectTitle(page, "Your data");
      await expect(page.getByText(/^Added: 1 walkthrough and \d+ steps of a plan\.$/)).toBeVisible();
      await follow(page, "See your walkthroughs");
      await follow(page, "Archivist at Harbour Press");
      const newId = /[\da-f-]{36}/.exec(page.url())?.[0] ?? "";
      expect(newId).not.toBe(id);
      expect(await readAll(page, newId)).toEqual(read);
      expect(await takeAlong(page, info.outputPath("again.json"))).toBe(before);
    });

    test("somebody with a broken file reads which line is wrong, and that nothing was changed", async ({
      page,
      onward,
      beginAnew,
      watch,
    }, info) => {
      watch.expects(/status of 400/);
      await beginAnew();
      await makeFilled(onward.url);
      const file = info.outputPath("onward.json");
      const before = await takeAlong(page, file);
      const lines = before.split("\n");
      writeFileSync(file, lines.slice(0, 40).join("\n"));
      await bringBack(page, file);
      await expectTitle(page, "Nothing was added");
      await expect(page.getByText(/^Line 40: The file ends in the middle\./)).toBeVisible();
      await follow(page, "Go back");
      await expectTitle(page, "Your data");
      expect(await takeAlong(page, file)).toBe(before);
    });

    test("somebody who chose no file is asked for one", async ({ page }) => {
      await page.goto(routes.data());
      await press(page, "Add what is in the file");
      const summary = page.getByRole("region", { name: "There is one thing to look at" });
      await expect(summary).toBeFocused();
      await follow(page, "Choose a file first.");
      await expect(page.getByLabel("Which file of Onward?")).toBeFocused();
    });
  });

test("somebody with a file that is too large is told so", async ({ page, watch }, info) => {
  watch.expects(/status of 413/);
  const file = info.outputPath("large.json");
  writeFileSync(file, Buffer.alloc(80 * 1024 * 1024, " "));
  await bringBack(page, file);
  await expectTitle(page, "Nothing was added");
  await expect(page.getByText(/larger than Onward can take\..* What was here is as it was\./)).toBeVisible();
});
