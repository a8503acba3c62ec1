import { findStep } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { expect, test } from "./onward";
import { expectTitle } from "./walker";
import { fillStep, makeStarted } from "./walkthroughs";

const reached = start.fields.reached.options.find(({ value }) => value === "first-interview")?.label ?? "";

async function oneMore(url: string, role: string): Promise<void> {
  const id = await makeStarted(url, { role, reached: { picked: "first-interview" } });
  const key = "reflect/learned";
  const asked = findStep(key)?.fields ?? {};
  await fillStep(url, id, key, { learning: "Slowing down" }, asked);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody sees nothing of patterns after two walkthroughs, and counts after the third", async ({
      page,
      onward: { url },
      beginAnew,
    }) => {
      await beginAnew();
      await oneMore(url, "Editor");
      await oneMore(url, "Proofreader");
      await page.goto("/");
      await expect(page.getByRole("link", { name: "Patterns", exact: true })).toHaveCount(0);
      await page.goto("/patterns");
      await expectTitle(page, "Patterns");
      await expect(page.getByText("Nothing has come up three times yet.")).toBeVisible();
      await expect(page.getByRole("table")).toHaveCount(0);

      await oneMore(url, "Translator");
      await makeStarted(url, { role: "Archivist", reached: { picked: "application" } });
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
  });
