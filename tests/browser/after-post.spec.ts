// After a form, reading starts at the message that says what happened; otherwise a screen reader only repeats the
// title.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { findStep } from "@/lib/stages";
import { expect, type Page, test } from "./onward";
import { about, press } from "./walker";
import { fillStep, makeConflict, makeFilled, makeStarted, planItems } from "./walkthroughs";

/** What has the focus, and is visible. */
async function expectFocus(page: Page, words: string | RegExp): Promise<void> {
  const focused = page.locator(":focus");
  await expect(focused).toContainText(words);
  await expect(focused).toBeInViewport();
  await expect(focused).not.toHaveJSProperty("tagName", "BODY");
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody who deletes an action item hears so first, and is led to it once it is restored", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      const [item = ""] = await planItems(onward.url, id, ["Call Ana", "Rest"]);
      await page.goto(routes.item(id, item));
      await press(page, "Delete this step");
      await expectFocus(page, "The step is deleted.");
      await expect(page.getByRole("group", { name: /^The step is deleted\. Call Ana/ })).toBeFocused();
      await press(page, "Take it back");
      await expectFocus(page, "Call Ana");
    });

    test("somebody who ticks an item continues from it, in the plan and at home", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      const step = `Rest ${randomUUID()}`;
      await planItems(onward.url, id, ["Call Ana", step]);
      await page.goto(routes.plan(id));
      await press(page, about("Mark as done", "Call Ana"));
      await expectFocus(page, about("Mark as not done", "Call Ana"));
      await press(page, about("Mark as not done", "Call Ana"));
      await expectFocus(page, about("Mark as done", "Call Ana"));
      await page.goto(routes.home());
      const tick = page.getByRole("button", { name: /^Mark as done/ }).first();
      const text = (await tick.textContent())?.replace("Mark as done: ", "") ?? "";
      await tick.click();
      await expectFocus(page, about("Mark as not done", text));
      await press(page, about("Mark as not done", text));
      await expectFocus(page, about("Mark as done", text));
    });

    test("somebody who ticks, edits or moves an item finds the page where it was, at what they pressed", async ({
      page,
      onward,
    }) => {
      const steps = Array.from({ length: 12 }, (_, at) => `Step ${at + 1} of many`);
      const id = await makeStarted(onward.url);
      await planItems(onward.url, id, steps);
      const scrolled = () => page.evaluate(() => Math.round(scrollY));
      const ring = () =>
        page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle);

      await page.goto(routes.plan(id));
      await press(page, about("Mark as done", "Step 1 of many"));
      await expectFocus(page, about("Mark as not done", "Step 1 of many"));
      expect(await scrolled(), "on the first screen nothing moves").toBe(0);

      const tick = page.getByRole("button", { name: about("Mark as done", "Step 8 of many") });
      await tick.evaluate((box) => box.scrollIntoView({ block: "center" }));
      await tick.click();
      await expectFocus(page, about("Mark as not done", "Step 8 of many"));
      await expect(page.locator(":focus")).toBeInViewport();
      expect(await ring(), "with its ring, which whoever goes on by keys needs").toBe("solid");

      await page.getByText(about("Edit", "Step 8 of many")).click();
      await press(page, about("Save it", "Step 8 of many"));
      await expectFocus(page, about("Edit", "Step 8 of many"));
    });

    test("somebody who moves an item with the keyboard keeps pressing, and at the end moves it the other way", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      await planItems(onward.url, id, ["First", "Second", "Third"]);
      await page.goto(routes.reorderPlan(id));
      await page.getByRole("button", { name: about("Move down", "First") }).focus();
      for (const next of ["Move down", "Move up", "Move up", "Move down"]) {
        await page.keyboard.press("Enter");
        await expect(page.getByRole("button", { name: about(next, "First") })).toBeFocused();
      }
    });

    test("somebody who deletes a piece of evidence hears so first", async ({ page }) => {
      const did = `Sorted the archive ${randomUUID()}`;
      await page.goto(routes.evidence());
      await page.getByLabel("What did you do, and what changed because of it?").fill(did);
      await press(page, "Keep it");
      await expectFocus(page, did);
      await page.locator(":focus").getByRole("link").click();
      await press(page, "Delete it");
      await expectFocus(page, "The piece is deleted.");
      await press(page, "Take it back");
      await expectFocus(page, did);
    });

    test("somebody who chooses light or dark hears first that it is set", async ({ page }) => {
      await page.goto(routes.look());
      await press(page, "Use it");
      await expectFocus(page, "Your choice is kept, for this browser.");
    });

    test("somebody who searches hears first how much was found", async ({ page, onward }) => {
      await makeStarted(onward.url, { role: "Cartographer" });
      await page.goto(routes.walkthroughs());
      await page.getByRole("textbox", { name: "Find words in what you wrote" }).fill("cartograph");
      await press(page, "Find");
      await expectFocus(page, /^\d+ of \d+ walkthroughs?/);
      await press(page, "Show all of them");
    });

    test("somebody who adds a row continues in its first question", async ({ page, onward }) => {
      const id = await makeStarted(onward.url);
      await page.goto(routes.step(id, "strategy/network"));
      await page.getByLabel("Who", { exact: true }).first().fill("Ana");
      await press(page, /^Add another/);
      const second = page.getByRole("group", { name: "Person 2", exact: true });
      await expect(second.getByLabel("Who", { exact: true })).toBeFocused();
      await expect(second.getByText("Who", { exact: true })).toBeInViewport();
    });

    test("somebody who changed a step in two windows hears first that there are two versions", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      const asked = findStep("accept/before")?.fields ?? {};
      await makeConflict(onward.url, id, "accept/before", asked, [{ friend: "Rest." }, { friend: "Walk." }]);
      await page.goto(routes.step(id, "accept/before"));
      await expectFocus(page, "This step was also changed in another window");
    });

    test("somebody who keeps more than five items hears the question that keeps them here", async ({
      page,
      onward,
    }) => {
      const { id } = await makeFilled(onward.url);
      await planItems(onward.url, id, ["One"]);
      await page.goto(routes.step(id, "prepare/actions"));
      await page.getByText(/more from what you wrote$/).click();
      await page.getByRole("checkbox", { name: /^Keep/, checked: false }).first().check();
      await press(page, /^Continue/);
      await expectFocus(page, "Which of them can wait?");
    });
  });

test("somebody who lets a check-in go, or takes back “I got one”, hears so first", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url, { closed: true });
  const first = { kind: "choice", label: "", options: [{ value: "let-go", label: "" }] } as const;
  await fillStep(onward.url, id, "check-in", { first: { picked: "let-go" } }, { first });
  await page.goto(routes.homeLetGo(id));
  await expectFocus(page, "You won’t be asked about it again.");
  await page.goto(routes.homeOpenAgain());
  await expectFocus(page, "Your plans and check-ins are open again");
  await page.goto(routes.homeWithout());
  await expectFocus(page, "It is deleted");
});
