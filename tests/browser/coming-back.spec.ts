import { routes } from "@/lib/routes";
import { stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { reviewStages } from "@/lib/walkthroughs/review";
import { expect, notFoundNote, test } from "./onward";
import { answerStep, expectTitle, follow, press } from "./walker";
import { factsFor, makeFilled, makeStarted, planItems } from "./walkthroughs";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody finds a Change link beside every answer, and it leads to the question", async ({
    page,
    onward,
  }) => {
    const { id, told } = await makeFilled(onward.url, { pick: "last", closed: true });
    const labels = reviewStages(stages, told.entries, factsFor(told)).flatMap((stage) =>
      stage.steps.flatMap(({ questions }) =>
        questions.flatMap(({ question, lines, asked }) =>
          // A rating that was taken twice is on one line, where it was asked first.
          lines.length > 0 && !(asked.kind === "rating" && asked.moment === "after") ? question : [],
        ),
      ),
    );
    expect(labels.length).toBeGreaterThan(stages.length);
    await page.goto(routes.review(id));
    const links = labels.map((label) => page.getByRole("link", { name: `Change ${label}`, exact: true }));
    const paths = await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
    for (const [at, label] of labels.entries()) {
      const path = paths[at] ?? "";
      expect(path).toMatch(/#./);
      await page.goto(path);
      const field = page.getByLabel(label, { exact: true });
      const set = page.getByRole("group", { name: label, exact: true });
      // A date and the days beside it share one name.
      await expect(field.or(set).first(), label).toBeInViewport();
    }
  });
});

test("somebody changes an answer from the review and reads the new one there", async ({ page, onward }) => {
  const { id } = await makeFilled(onward.url);
  await page.goto(routes.review(id));
  const label = "What is true in it?";
  await follow(page, `Change ${label}`);
  await page.getByLabel(label, { exact: true }).fill("Less than I thought.");
  await press(page, "All stages");
  await follow(page, "All your answers");
  await expect(page.getByText("Less than I thought.", { exact: true })).toBeVisible();
});

test("somebody finds the steps that they kept from the review", async ({ page, onward }) => {
  const { id } = await makeFilled(onward.url);
  await page.goto(routes.review(id));
  const heading = page.getByRole("heading", { name: "Prepare for the next opportunity" });
  const last = page.locator("section").filter({ has: heading });
  await last.getByRole("link", { name: "3 steps are in your plan" }).click();
  await expectTitle(page, "Your plan");
  const started = await makeStarted(onward.url);
  await page.goto(routes.review(started));
  await expect(page.getByRole("link", { name: /in your plan$/ })).toHaveCount(0);
});

test("somebody whose job search ended finds on its page what there is, and nothing that is done", async ({
  page,
  onward,
  beginAnew,
}) => {
  await beginAnew();
  const id = await makeStarted(onward.url, { role: "Archivist" });
  await page.goto(routes.gotOne());
  await press(page, "Close everything that is open");
  await page.goto(routes.hub(id));
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "All your answers" })).toHaveClass(/button-primary/);
  await expect(main.getByRole("link", { name: "All your answers" })).toHaveCount(1);
  for (const name of ["I got one", "Close for now", "Is anything coming up soon?"])
    await expect(main.getByRole("link", { name })).toHaveCount(0);
  await planItems(onward.url, id, ["Call Ana"]);
  await page.reload();
  await expect(main.getByRole("link", { name: "Your plan" })).toHaveClass(/button-primary/);
  await expect(main.getByRole("link", { name: "All your answers" })).toBeVisible();
});

test("somebody comes back to a closed walkthrough and goes on in it", async ({ page, onward }) => {
  const role = "Closed archivist";
  const { id } = await makeFilled(onward.url, { closed: true, startAnswers: { role, company: "" } });
  await page.goto("/");
  const main = page.getByRole("main");
  const row = main.getByRole("listitem").filter({ hasText: "Closed for now." }).filter({ hasText: role });
  await row.getByRole("link", { name: role }).click();
  await expectTitle(page, role);
  await expect(page).toHaveURL(onward.url + routes.hub(id));
  await expect(page.getByText(/^You closed this on .* Everything is still here\.$/)).toBeVisible();
  await expect(main.getByRole("link", { name: "Your plan" })).toHaveCount(1);
  await page.getByRole("main").getByRole("link", { name: "Reframe the rejection", exact: true }).click();
  await expect(page.getByLabel("Which sentence keeps coming back?")).not.toHaveValue("");
});

test("somebody who begins again first sees their setback plan", async ({ page, onward }) => {
  await makeFilled(onward.url);
  await page.goto(routes.newWalkthrough());
  await expect(page.getByRole("heading", { name: "Your plan for this day" })).toBeVisible();
  await expect(
    page.getByText("Put on shoes and walk to the river. No phone.", { exact: true }),
  ).toBeVisible();
});

test("somebody deletes a walkthrough only after saying so twice, and then it is gone", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(notFoundNote);
  const role = "Deleted archivist";
  const id = await makeStarted(onward.url, { role });
  await page.goto(routes.hub(id));
  await follow(page, "Delete this walkthrough");
  await expectTitle(page, "Delete this walkthrough?");
  await follow(page, "Keep it");
  await expectTitle(page, role);
  await follow(page, "Delete this walkthrough");
  await press(page, "Delete it for good");
  await expect(page).toHaveURL(onward.url + routes.homeWithout());
  await expect(page.getByText("It is deleted, with all that you wrote in it.")).toBeVisible();
  await expect(page.getByText(role)).toHaveCount(0);
  for (const path of [routes.hub(id), routes.review(id), routes.plan(id), routes.step(id, "start")]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expectTitle(page, "This page is not here");
  }
  await follow(page, "Home");
  await expect(page).toHaveURL(`${onward.url}/`);
});

test("somebody with a deep link lands on that step, and on the core from a stage's or from its old last page", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  for (const stage of stages) {
    await page.goto(routes.stage(id, stage.slug));
    await expect(page).toHaveURL(new RegExp(`/${stage.slug}/[a-z-]+$`));
    await expect(page.getByRole("main").getByText(stage.title)).toBeVisible();
    await page.goto(routes.step(id, `${stage.slug}/finish`));
    await expectTitle(page, stage.title);
  }
});

test("somebody says at the check-in how it goes, and reads it among the answers", async ({
  page,
  onward,
}) => {
  const name = "Cellist at Harbour Press";
  const startAnswers = { role: "Cellist", company: "Harbour Press" };
  const made = await makeFilled(onward.url, { closed: true, startAnswers });
  await page.goto(routes.checkIn(made.id));
  await expectTitle(page, checkIn.title);
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  const { step: _, ...asked } = checkIn.fields;
  await answerStep(page, made.told, checkIn.slug, { ...checkIn, fields: asked }, "last");
  await press(page, "Save this");
  await expect(page.getByRole("group", { name: `What you said about ${name} is saved.` })).toBeFocused();
  await expect(page.getByText("Please contact a person now"), "the last number is the highest").toBeVisible();
  await follow(page, "Read it among your answers");
  await expect(page).toHaveURL(onward.url + routes.review(made.id));
  for (const { label } of Object.values(checkIn.fields))
    await expect(page.getByRole("term").filter({ hasText: label })).toBeVisible();
  await expect(page.getByText("10 out of 10", { exact: true })).toBeVisible();
  await expect(page.getByText("I don’t want to say", { exact: true })).toBeVisible();
});

test("somebody who comes back to the check-in is asked about the same step, and what they say by then counts", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  const [first = "", second = ""] = ["Ask Ines to practise", "Call the archive"];
  await planItems(onward.url, id, [first, second]);
  const what = page.getByRole("group", { name: checkIn.fields.first.label });
  const say = async (word: string) => {
    await page.goto(routes.checkIn(id));
    await expect(page.getByText(`The first step in your plan: ${first}`)).toBeVisible();
    await what.getByRole("radio", { name: word, exact: true }).check();
    await press(page, "Save this");
  };
  const expectDone = async (texts: readonly string[]) => {
    await page.goto(routes.plan(id));
    for (const text of [first, second]) {
      const name = `${texts.includes(text) ? "Mark as not done" : "Mark as done"}: ${text}`;
      await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
    }
  };
  await say("Done");
  await expectDone([first]);
  await say("Later");
  await expectDone([]);
  await say("Done");
  await page.goto(routes.checkIn(id));
  await page
    .getByRole("group", { name: checkIn.fields.distress.label })
    .getByRole("radio", { name: "4", exact: true })
    .check();
  await press(page, "Save this");
  await expectDone([first]);

  // What was changed in the plan since stays so, whatever else is said.
  await press(page, `Mark as not done: ${first}`);
  await expectDone([]);
  await page.goto(routes.checkIn(id));
  await page
    .getByRole("group", { name: checkIn.fields.distress.label })
    .getByRole("radio", { name: "3", exact: true })
    .check();
  await press(page, "Save this");
  await expectDone([]);
});
