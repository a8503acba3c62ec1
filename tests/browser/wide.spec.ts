// What is beside a page on a wide screen.
import { routes } from "@/lib/routes";
import { stages } from "@/lib/stages";
import { lookAt, wideContent } from "./look-over";
import { expect, type Page, test } from "./onward";
import { about, expectTitle } from "./walker";
import { fillStep, makeFilled, makeStarted } from "./walkthroughs";

const beside = (page: Page) => page.getByRole("complementary", { name: "The seven stages" });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody goes from a step to any stage, using the list beside it, and loses no word", async ({
      page,
      onward,
    }) => {
      const id = await makeStarted(onward.url);
      await page.goto(routes.step(id, "accept/before"));
      const list = beside(page);
      await expect(list.getByRole("listitem")).toHaveText(stages.map(({ title }) => new RegExp(`^${title}`)));
      await expect(list.locator("[aria-current=step]")).toHaveText("Accept the outcome");
      await page.getByLabel("What would you say to a friend in your place?").fill("Put the kettle on.");
      await list.getByRole("button", { name: about("Reframe the rejection", "Not started") }).click();
      await expectTitle(page, "Reframe the rejection");
      await list.getByRole("button", { name: about("Accept the outcome", "Begun") }).click();
      await expect(page.getByLabel("What would you say to a friend in your place?")).toHaveValue(
        "Put the kettle on.",
      );
    });
  });

test("the thought that is worked on is beside the steps that work on it", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  await fillStep(
    onward.url,
    id,
    "reframe/thought",
    { thought: "They saw someone who pushes beds." },
    { thought: { kind: "text", label: "" } },
  );
  await page.goto(routes.step(id, "reframe/thought"));
  await expect(beside(page).getByText("The thought you are working on")).toHaveCount(0);
  await page.goto(routes.step(id, "reframe/weigh"));
  await expect(beside(page).getByText("They saw someone who pushes beds.")).toBeVisible();
  await lookAt(page, "a step with its column", [1024, 1280]);
});

test("somebody tabs through the plan in order: what it contains, what it offers, and then what is beside it", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(routes.plan(id));
  const headings = page.getByRole("main").getByRole("heading");
  await expect(headings).toHaveText([
    "Your plan",
    "Add a step",
    "From what you wrote",
    "If this, then that",
    "I start again on",
    "If the next answer is also no",
  ]);
  const edges = await headings.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  expect(edges, "each column is read to its end").toEqual(edges.toSorted((one, other) => one - other));
});

test("every page begins at the same edge, whatever is beside its column", async ({ page, onward }) => {
  const { id } = await makeFilled(onward.url);
  const edges: unknown[] = [];
  for (const path of [routes.home(), routes.plan(id), routes.step(id, "accept/before"), routes.help()]) {
    await page.goto(path);
    const box = await page.getByRole("main").boundingBox();
    edges.push(box?.x);
  }
  expect(edges).toEqual(Array(edges.length).fill(edges[0]));
  expect(edges[0]).toBeGreaterThan(0);
});

test("nothing is cut off or scrolls sideways from a small phone to a large screen, with larger text too", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  for (const path of [
    routes.home(),
    routes.hub(id),
    routes.step(id, "accept/before"),
    routes.step(id, "reframe/weigh"),
    routes.step(id, "prepare/actions"),
    routes.plan(id),
    routes.review(id),
    routes.sources(),
    routes.look(),
  ]) {
    await page.goto(path);
    for (const size of ["100%", "200%"]) {
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      for (const width of [320, 390, 768, 1023, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await wideContent(page), `${path} at ${width} px, text at ${size}`).toEqual([]);
      }
    }
  }
});

test("the column is there from 1024 px on, and not on less", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  await page.goto(routes.step(id, "accept/before"));
  for (const [width, isThere] of [
    [1023, false],
    [1024, true],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect(beside(page)).toBeVisible({ visible: isThere });
  }
});
