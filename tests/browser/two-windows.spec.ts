import { routes } from "@/lib/routes";
import { expect, helpersAreThere, type Page, test } from "./onward";
import { expectTitle, goOn, press } from "./walker";
import { makeStarted } from "./walkthroughs";

const label = "What do you want to be better at in four weeks?";
const staleNote = /status of 409/;

function line(page: Page) {
  return page.getByLabel(label, { exact: true });
}

async function expectBoth(page: Page, one: string, other: string): Promise<void> {
  // If a host doesn't know the reader's time zone, it names the zone.
  await expect(
    page.getByText(/^This step was also changed in another window at \d\d:\d\d( UTC)?$/),
  ).toBeVisible();
  await expect(page.getByText("Both versions are kept. Which one should stand here?")).toBeVisible();
  for (const words of [one, other])
    await expect(page.getByRole("definition").filter({ hasText: words })).toBeVisible();
}

const choices = [
  { choice: "Use this one", stands: "From the second window" },
  { choice: "Keep this one", stands: "From the first window" },
  { choice: "Use both, one after the other", stands: "From the first window / From the second window" },
];

for (const { choice, stands } of choices) {
  test(`somebody with two windows sees both versions and says “${choice}”`, async ({
    page,
    context,
    onward,
    watch,
  }) => {
    watch.expects(staleNote);
    const path = `/walkthroughs/${await makeStarted(onward.url)}/reflect/learned`;
    const second = await context.newPage();
    await page.goto(path);
    await second.goto(path);
    await line(page).fill("From the first window");
    await expect(page.getByRole("status")).toHaveText(/^Saved at/);
    await line(second).fill("From the second window");
    const status = second.getByRole("status");
    await expect(status).toContainText(
      /^Also changed in another window at \d\d:\d\d\. Both versions are kept\./,
    );
    await expect(line(second)).toHaveValue("From the second window");
    await press(second, "Look at both");
    await expectBoth(second, "From the first window", "From the second window");
    await press(second, choice);
    await expect(second.getByText("Which one should stand here?")).toHaveCount(0);
    await expect(line(second)).toHaveValue(stands);
    await page.reload();
    await expect(line(page)).toHaveValue(stands);
    await expect(page.getByText("Which one should stand here?")).toHaveCount(0);
  });
}

test("somebody who is shown one page twice, as a browser that restores its windows may do, is shown both versions", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(staleNote);
  const path = `/walkthroughs/${await makeStarted(onward.url)}/reflect/learned`;
  const html = await (await page.request.get(path)).text();
  await context.route(`**${path}`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  const second = await context.newPage();
  for (const one of [page, second]) {
    await one.goto(path);
    await helpersAreThere(one);
  }
  for (const text of ["From", "From the", "From the first window"]) {
    const saved = page.waitForResponse((response) => response.request().method() === "PUT");
    await line(page).fill(text);
    await saved;
  }
  await line(second).fill("From the second window");
  await expect(second.getByRole("status")).toContainText(/^Also changed in another window/);
  await context.unrouteAll();
  await press(second, "Look at both");
  await expectBoth(second, "From the first window", "From the second window");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const { choice, stands } of choices) {
    test(`somebody with two plain windows sees both versions and says “${choice}”`, async ({
      page,
      context,
      onward,
    }) => {
      const path = `/walkthroughs/${await makeStarted(onward.url)}/reflect/learned`;
      const second = await context.newPage();
      await page.goto(path);
      await second.goto(path);
      await line(page).fill("From the first window");
      await goOn(page);
      await expectTitle(page, "For the next candidate");
      await line(second).fill("From the second window");
      await goOn(second);
      await expectTitle(second, "What to work on");
      await expectBoth(second, "From the first window", "From the second window");
      await press(second, choice);
      await expect(second.getByText("Which one should stand here?")).toHaveCount(0);
      await expect(line(second)).toHaveValue(stands);

      const other = stands === "From the first window" ? "From the second window" : "From the first window";
      await second.getByText("Earlier versions of this step").click();
      const version = second.getByRole("listitem").filter({ has: second.getByText(other, { exact: true }) });
      await version.getByRole("button", { name: /^Bring back the version from / }).click();
      await expect(line(second)).toHaveValue(other);
    });
  }

  test("somebody with several earlier versions of the same minute can tell them apart", async ({
    page,
    context,
    onward,
  }) => {
    const path = `/walkthroughs/${await makeStarted(onward.url)}/reflect/learned`;
    const windows = await Promise.all([0, 1, 2, 3].map(() => context.newPage()));
    for (const one of windows) await one.goto(path);
    for (const [at, one] of windows.entries()) {
      await line(one).fill(`From window ${at}`);
      await goOn(one);
    }
    await page.goto(path);
    const keep = page.getByRole("button", { name: "Keep this one" });
    for (const left of [3, 2, 1]) {
      await expect(keep).toHaveCount(left);
      await keep.first().click();
    }
    await page.getByText("Earlier versions of this step").click();
    const buttons = page.getByRole("button", { name: /^Bring back the version from \d\d:\d\d/ });
    await expect(buttons).toHaveCount(3);
    const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(new Set(names).size).toBe(3);
  });
});

test("somebody who deleted the walkthrough in another window is told, and keeps the text", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/status of 404/);
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/reflect/learned`);
  await line(page).fill("Before it was gone");
  await expect(page.getByRole("status")).toHaveText(/^Saved at/);
  const second = await context.newPage();
  await second.goto(`/walkthroughs/${id}/delete`);
  await press(second, "Delete it for good");
  await expect(second).toHaveURL(onward.url + routes.homeWithout());
  await line(page).fill("After it was gone");
  await expect(page.getByRole("status")).toHaveText(/^Not saved: this walkthrough was deleted/);
  await goOn(page);
  await expectTitle(page, "This is not saved yet");
  await expect(page.getByText("After it was gone")).toBeVisible();
});
