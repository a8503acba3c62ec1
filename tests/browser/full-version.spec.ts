import { routes } from "@/lib/routes";
import { findStep } from "@/lib/stages";
import { expect, test } from "./onward";
import { about, expectTitle, follow, press } from "./walker";
import { fillStep, makeFilled, makeStarted, post } from "./walkthroughs";

async function makeFull(url: string, role: string): Promise<string> {
  const id = await makeStarted(url, { role });
  await post(url, routes.length(id), [["length", "full"]]);
  return id;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody switches to the short version and back, and every answer is there", async ({
      page,
      onward,
    }) => {
      const id = await makeFull(onward.url, "Binder");
      await page.goto(routes.exercise(id, "reflect/advice"));
      const label = "What would you tell the next candidate for this?";
      await page.getByLabel(label, { exact: true }).fill("Bring the second portfolio.");
      await press(page, "See all stages");
      await press(page, "Go on with the short one");
      await follow(page, "All your answers");
      await expect(page.getByText("Bring the second portfolio.", { exact: true })).toBeVisible();
      await expect(page.getByRole("link", { name: `Change ${label}`, exact: true })).toHaveCount(0);
      await page.goto(routes.hub(id));
      await press(page, "Go on with the full one");
      await page.goto(routes.exercise(id, "reflect/advice"));
      await expect(page.getByLabel(label, { exact: true })).toHaveValue("Bring the second portfolio.");
    });

    test("somebody puts what they learned into the plan with one tap, once, and finds the way back", async ({
      page,
      onward,
    }) => {
      const id = await makeFull(onward.url, "Bookseller");
      await page.goto(routes.exercise(id, "reflect/learned"));
      const question = "What do you want to be better at in four weeks?";
      await page.getByLabel(question, { exact: true }).fill("Asking one question back");
      await press(page, about("Put this in my plan", question));
      await expect(page.getByText("It is in your plan.")).toBeVisible();
      await expect(page.getByLabel(question, { exact: true })).toHaveValue("Asking one question back");
      await press(page, about("See it there", question));
      await expectTitle(page, "Your plan");
      const row = page.getByRole("listitem").filter({ hasText: "Asking one question back" });
      await expect(row).toHaveCount(1);
      await row.getByRole("link", { name: "From: What to work on", exact: true }).click();
      await expectTitle(page, "What to work on");
      await expect(page.getByText("It is in your plan.")).toBeVisible();
    });

    test("somebody takes a reply apart, joins and splits it, and takes two statements along, not three", async ({
      page,
      onward,
    }) => {
      const id = await makeFull(onward.url, "Cook");
      const asked = findStep("feedback/outcome")?.fields ?? {};
      await fillStep(onward.url, id, "feedback/outcome", { outcome: { picked: "reply" } }, asked);
      await page.goto(routes.exercise(id, "feedback/reply"));
      await page
        .getByLabel("What did they write or say?", { exact: true })
        .fill("You were clear. The second task took long. We had an inside candidate. Good luck.");
      await press(page, "Continue");
      await expectTitle(page, "One statement at a time");
      const words = page.getByLabel("Their words", { exact: true });
      await expect(words).toHaveCount(5);
      await press(page, about("Join with the next", "Statement 3"));
      await expect(words).toHaveCount(4);
      await expect(words.nth(2)).toHaveValue("We had an inside candidate. Good luck.");
      await press(page, about("Split it", "Statement 3"));
      await expect(words).toHaveCount(5);
      await press(page, about("Put this in my plan", "Statement 1"));
      await press(page, about("Put this in my plan", "Statement 2"));
      await expect(page.getByText("It is in your plan.")).toHaveCount(2);
      await expect(page.getByRole("button", { name: /^Put this in my plan/ })).toHaveCount(0);
      await page
        .getByLabel("What it is", { exact: true })
        .nth(3)
        .selectOption({ label: "Possibly discriminatory" });
      await press(page, "Continue");
      await expect(page.getByText(/Note dates and exact words soon/)).toBeVisible();
    });

    test("somebody deletes what they wrote freely, and it is gone", async ({ page, onward }) => {
      const id = await makeFull(onward.url, "Driver");
      await page.goto(routes.exercise(id, "accept/write"));
      const label = "What happened, and what is on your mind?";
      await page.getByLabel(label, { exact: true }).fill("Only for tonight.");
      await page.getByRole("radio", { name: /^Delete it for good/ }).check();
      await press(page, "Continue");
      await expectTitle(page, "Three lines");
      await page.goto(routes.exercise(id, "accept/write"));
      await expect(page.getByLabel(label, { exact: true })).toHaveValue("");
      await page.goto(routes.review(id));
      await expect(page.getByText("Only for tonight.")).toHaveCount(0);
    });
  });

test("somebody edits the draft, changes the facts after it, and keeps their own words", async ({
  page,
  onward,
}) => {
  const id = await makeFull(onward.url, "Gardener");
  const draft = page.getByLabel("What do you want it to say?", { exact: true });
  await page.goto(routes.exercise(id, "feedback/draft"));
  await press(page, "Back");
  await page.getByLabel("Whose name goes at the top?", { exact: true }).fill("Ms Okafor");
  await press(page, "Continue");
  await expect(draft).toHaveValue(/^Hello Ms Okafor,/);
  await draft.fill("Hello Ms Okafor,\n\nthank you. One question.");
  await press(page, "Back");
  await page.getByLabel("Whose name goes at the top?", { exact: true }).fill("Mr Lind");
  await press(page, "Continue");
  await expect(draft).toHaveValue("Hello Ms Okafor,\n\nthank you. One question.");
  await page.getByText(/See what the draft would be now/).click();
  await expect(page.getByText(/^Hello Mr Lind,/)).toBeVisible();
  await press(page, "Continue");
  const mail = page.getByRole("link", { name: "Open it in my mail program", exact: true });
  await expect(mail).toHaveAttribute("href", /^mailto:\?subject=My%20application%3A%20Gardener&body=Hello/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download it as an e-mail", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("onward-request.eml");
});

test("somebody who begins again meets what they left for this day, what was of use, and their evidence", async ({
  page,
  onward,
}) => {
  await makeFilled(onward.url, { full: true, closed: true });
  const evidence = "I kept the archive open on my own.";
  await page.goto(routes.evidence());
  await page.getByLabel("What did you do, and what changed because of it?", { exact: true }).fill(evidence);
  await page.getByLabel("Which skills does it show?", { exact: true }).fill("Planning, calm, planning");
  await press(page, "Keep it");
  await expect(page.getByRole("listitem").filter({ hasText: evidence })).toContainText("Planning, calm");

  await page.goto(routes.newWalkthrough());
  await expect(page.getByRole("heading", { name: "Your plan for this day" })).toBeVisible();
  await expect(page.getByText("Put on shoes and walk to the river. No phone.")).toBeVisible();
  await expect(page.getByText(/you marked as of use: Accept the outcome and Ask for feedback/)).toBeVisible();
  await page.getByLabel("Which role was it?", { exact: true }).fill("Curator");
  await press(page, "Continue");
  await press(page, "Go on with the full one");
  const hub = page.url();
  await page.goto(`${hub}/worth/evidence`);
  await expect(page.getByText(evidence, { exact: true })).toBeVisible();
  await page.goto(`${hub}/worth/values`);
  await expect(page.getByText(/^You wrote this on .* Still these\?$/)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Family", exact: true })).toBeChecked();
  await page.goto(`${hub}/reflect/noticed`);
  await expect(page.getByText(/Saying in three sentences/)).toBeVisible();
  await page.goto(`${hub}/prepare/actions`);
  await expect(page.getByRole("heading", { name: "Still open from before" })).toBeVisible();
});
