import type { Field } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { stages } from "@/lib/stages";
import { coresOf } from "@/lib/walkthroughs/steps";
import { tabTo } from "./keyboard";
import { expect, helpersAreThere, type Page, test } from "./onward";
import { expectTitle } from "./walker";
import { factsFor, makeStarted, type Told } from "./walkthroughs";

const stage = stages[0];
if (!stage) throw new Error("There is no stage.");

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

async function enter(page: Page, role: "link" | "button", name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** Answers with the keyboard alone: Space for a tick, arrows for radios, letters on a line. */
async function answer(page: Page, field: Field): Promise<void> {
  const set = page.getByRole("group", { name: field.label, exact: true });
  switch (field.kind) {
    case "several": {
      await tabTo(page, set.getByRole("checkbox").nth(1));
      await page.keyboard.press("Space");
      await expect(set.getByRole("checkbox").nth(1)).toBeChecked();
      return;
    }
    case "choice":
    case "rating":
    case "scale": {
      await tabTo(page, set.getByRole("radio").first());
      await page.keyboard.press("Space");
      await expect(set.getByRole("radio").first()).toBeChecked();
      await page.keyboard.press("ArrowDown");
      await expect(set.getByRole("radio").nth(1)).toBeChecked();
      return;
    }
    case "date":
      return type(page, field.label, "09032026");
    case "group":
      throw new Error("No stage asks for a group in its first steps.");
    default:
      return type(page, field.label, "Typed without a mouse");
  }
}

test("somebody without a mouse begins, goes through a stage and plans a step", async ({ page }) => {
  await page.goto("/");
  await enter(page, "link", /^Begin( a new one)?$/);
  await expectTitle(page, "What happened");
  await helpersAreThere(page);
  await type(page, "Which role was it?", "Keyboard tester");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Which company was it?", { exact: true })).toBeFocused();
  await enter(page, "button", "Continue");
  await expectTitle(page, stage.title);

  const told: Told = { entries: new Map(), first: true };
  const [core] = coresOf(stage, factsFor(told));
  for (const field of Object.values(askedFields(core?.fields ?? {}, factsFor(told))))
    await answer(page, field);
  await enter(page, "button", "Continue to: Ask for feedback");
  await expectTitle(page, "Ask for feedback");
  await enter(page, "button", "All stages");
  await expectTitle(page, "Keyboard tester");
  await expect(page.getByRole("listitem").filter({ hasText: stage.title })).toContainText("Answered");

  await enter(page, "link", "Your plan");
  await expectTitle(page, "Your plan");
  await type(page, "What will you do?", "Open one posting");
  await enter(page, "button", "Add it to the plan");
  await expect(page.getByRole("listitem").filter({ hasText: "Open one posting" })).toBeVisible();
});

test("somebody without a mouse skips to the page, opens an example and goes back", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/reframe/thought`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, page.getByText("See an example").first().locator("xpath=ancestor::summary"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("I always go blank in interviews.")).toBeVisible();
  await enter(page, "button", "All stages");
  await expectTitle(page, "Archivist");
});
