import { routes } from "@/lib/routes";
import { findStep } from "@/lib/stages";
import { expect, helpersAreThere, test } from "./onward";
import { about, expectTitle, goOn, press } from "./walker";
import { fillStep, makeFilled, makeStarted } from "./walkthroughs";

const started = (url: string, role: string) => makeStarted(url, { role });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody takes a reply apart, joins and splits it, and finds two of the useful parts offered for the plan, not three", async ({
      page,
      onward,
    }) => {
      const id = await started(onward.url, "Cook");
      const asked = findStep("feedback/outcome")?.fields ?? {};
      await fillStep(onward.url, id, "feedback/outcome", { outcome: { picked: "reply" } }, asked);
      await page.goto(routes.step(id, "feedback/reply"));
      await page
        .getByLabel("What did they write or say?", { exact: true })
        .fill("You were clear. The second task took long. We had an inside candidate. Good luck.");
      await goOn(page);
      await expectTitle(page, "One statement at a time");
      const words = page.getByLabel("Their words", { exact: true });
      await expect(words).toHaveCount(5);
      await press(page, about("Join with the next", "Statement 3"));
      await expect(words).toHaveCount(4);
      await expect(words.nth(2)).toHaveValue("We had an inside candidate. Good luck.");
      await press(page, about("Split it", "Statement 3"));
      await expect(words).toHaveCount(5);
      const labels = page.getByLabel("What it is", { exact: true });
      for (const at of [0, 1, 2]) await labels.nth(at).selectOption({ label: "Specific, and I can use it" });
      await labels.nth(3).selectOption({ label: "Possibly discriminatory" });
      await expect(page.getByText(/Note the dates and the exact words now/)).toBeVisible();
      await press(page, "All stages");
      await page.goto(routes.plan(id));
      const offered = page.getByRole("region", { name: "From what you wrote" }).getByRole("listitem");
      await expect(offered).toHaveCount(2);
      await press(page, about("Put it in the plan", "You were clear."));
      await expect(page.locator("li[id^=item-]").filter({ hasText: "You were clear." })).toHaveCount(1);
      await expect(offered).toHaveCount(1);
      const kept = page.locator("li[id^=item-]");
      await kept.getByRole("link", { name: "From: One statement at a time", exact: true }).click();
      await expectTitle(page, "One statement at a time");
    });

    test("somebody deletes what they wrote freely, and it is gone", async ({ page, onward }) => {
      const id = await started(onward.url, "Driver");
      await page.goto(routes.step(id, "accept/write"));
      const label = "What happened, and what is on your mind?";
      await page.getByLabel(label, { exact: true }).fill("Only for tonight.");
      await page.getByRole("radio", { name: /^Delete it for good/ }).check();
      await goOn(page);
      await expectTitle(page, "Two more lines");
      await page.goto(routes.step(id, "accept/write"));
      await expect(page.getByLabel(label, { exact: true })).toHaveValue("");
      await page.goto(routes.review(id));
      await expect(page.getByText("Only for tonight.")).toHaveCount(0);
    });
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("somebody edits the draft, changes the names after it, and keeps their own words", async ({
      page,
      onward,
      beginAnew,
    }) => {
      // Who wrote before is remembered by name.
      await beginAnew();
      const id = await started(onward.url, "Gardener");
      await page.goto(routes.step(id, "feedback/ask"));
      await page.getByRole("radio", { name: "Ask what I could work on", exact: true }).check();
      await goOn(page);
      await expectTitle(page, "Your message");
      const draft = page.getByLabel("What do you want it to say?", { exact: true });
      await expect(page.getByText("Your name is still missing.")).toBeVisible();
      const names = async (who: string, sender: string) => {
        await page.getByText("Change names", { exact: true }).click();
        await page.getByLabel("Whose name goes at the top?", { exact: true }).fill(who);
        await page.getByLabel("Which name do you sign with?", { exact: true }).fill(sender);
        await press(page, "Use these names");
      };
      await names("Ms Okafor", "Ana Lind");
      await expect(draft).toHaveValue(/^Hello Ms Okafor,[\s\S]*Kind regards,\nAna Lind$/);
      await expect(page.getByText("Your name is still missing.")).toHaveCount(0);
      await draft.fill("Hello Ms Okafor,\n\nthank you. One question.");
      await names("Mr Lind", "Ana Lind");
      await expect(draft).toHaveValue("Hello Ms Okafor,\n\nthank you. One question.");
      await page.getByText(/See what the draft would be now/).click();
      await expect(page.getByText(/^Hello Mr Lind,/)).toBeVisible();
      const mail = page.getByRole("link", { name: "Open it in my mail program", exact: true });
      await expect(mail).toHaveAttribute(
        "href",
        /^mailto:\?subject=My%20application%3A%20Gardener&body=Hello/,
      );
      const download = page.waitForEvent("download");
      await press(page, "Download it as an e-mail");
      expect((await download).suggestedFilename()).toMatch(/\.eml$/);
    });
  });

test("the mail program gets the current words, saved or not", async ({ page, onward }) => {
  const id = await started(onward.url, "Gardener");
  await page.goto(routes.step(id, "feedback/ask"));
  await page.getByRole("radio", { name: "Only say thank you", exact: true }).check();
  await goOn(page);
  await helpersAreThere(page);
  await page.getByLabel("What do you want it to say?", { exact: true }).fill("Thank you, all of you.");
  const link = page.getByRole("link", { name: "Open it in my mail program", exact: true });
  // The link itself would leave the page.
  await link.evaluate((element) => element.addEventListener("click", (event) => event.preventDefault()));
  await link.click();
  await expect(link).toHaveAttribute("href", /body=Thank%20you%2C%20all%20of%20you\.$/);
});

test("somebody who begins again sees their setback plan, what was useful, and their evidence", async ({
  page,
  onward,
}) => {
  await makeFilled(onward.url, { closed: true });
  const evidence = "I kept the archive open on my own.";
  await page.goto(routes.evidence());
  await page.getByLabel("What did you do, and what changed because of it?", { exact: true }).fill(evidence);
  await page.getByLabel("Which skills does it show?", { exact: true }).fill("Planning, calm, planning");
  await press(page, "Keep it");
  await expect(page.getByRole("listitem").filter({ hasText: evidence })).toContainText("Planning, calm");

  await page.goto(routes.newWalkthrough());
  await expect(page.getByRole("heading", { name: "Your plan for this day" })).toBeVisible();
  await expect(page.getByText("Put on shoes and walk to the river. No phone.")).toBeVisible();
  await expect(
    page.getByText(/you marked two parts as useful: Accept the outcome and Ask for feedback/),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: /^From you, on / })).toBeVisible();
  await page.getByLabel("Which role was it?", { exact: true }).fill("Curator");
  await press(page, "Continue");
  await expectTitle(page, "Accept the outcome");
  const hub = page.url().replace("/accept/before", "");
  await page.goto(`${hub}/worth/evidence`);
  await expect(page.getByText(evidence, { exact: true })).toBeVisible();
  await page.goto(`${hub}/worth/values`);
  await expect(page.getByText(/^You wrote this on .* Still these\?$/)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Family", exact: true })).toBeChecked();
  await page.goto(`${hub}/reflect/noticed`);
  await expect(page.getByText(/Saying in three sentences/)).toBeVisible();
  await page.goto(`${hub}/prepare/actions`);
  await page.getByText("Still open from before", { exact: true }).click();
  await expect(page.getByRole("checkbox", { name: "Drop this one" }).first()).toBeVisible();
});
