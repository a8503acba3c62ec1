import { routes } from "@/lib/routes";
import { expect, helpIsKept, test } from "./onward";
import { expectTitle, follow, press } from "./walker";
import { makeFilled, makeStarted } from "./walkthroughs";

const helpLink = /^Get help now( \(opens in a new tab\))?$/;

test("somebody in the middle of writing opens help beside it and loses nothing", async ({
  page,
  context,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  await page.goto(routes.step(id, "reframe/thought"));
  const line = page.getByLabel("Which sentence keeps coming back?", { exact: true });
  await line.fill("Half a sentence");
  const opened = context.waitForEvent("page");
  await follow(page, helpLink);
  await expectTitle(await opened, "Get help now");
  await expect(line).toHaveValue("Half a sentence");
});

test("somebody without a connection can still read the help page after one visit", async ({
  page,
  context,
  watch,
}) => {
  watch.expects(/net::ERR_/);
  await page.goto("/");
  await helpIsKept(page);
  await context.setOffline(true);
  await page.goto(routes.help());
  await expectTitle(page, "Get help now");
  await expect(page.getByRole("link", { name: "112" })).toHaveAttribute("href", "tel:112");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-family", /serif/i);
});

test("somebody who chooses the highest number or opens the line beside it sees whom to contact", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  await page.goto(routes.step(id, "accept/before"));
  const panel = page.getByText("Please contact a person now");
  await expect(panel.filter({ visible: true })).toHaveCount(0);
  await page.getByRole("radio", { name: /^10/ }).check();
  await expect(panel.filter({ visible: true })).toHaveCount(1);
  await page.getByRole("radio", { name: "9", exact: true }).check();
  await expect(panel.filter({ visible: true })).toHaveCount(0);
  await page.getByText("I don’t feel safe right now").click();
  await expect(panel.filter({ visible: true })).toHaveCount(1);
});

test("somebody who stops for today at the highest number sees on the next page whom to contact", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  for (const [point, seen] of [
    ["10 As bad as it gets", 1],
    ["9", 0],
  ] as const) {
    await page.goto(routes.step(id, "accept/before"));
    await page.getByRole("radio", { name: point, exact: true }).check();
    await press(page, "Enough for today");
    await expectTitle(page, "That’s enough for today");
    await expect(page.getByText("Please contact a person now")).toHaveCount(seen);
  }
});

test("somebody who feels heavier at the end reads so when they say it, and once", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await page.goto(routes.step(id, "accept/before"));
  await page.getByRole("radio", { name: "7", exact: true }).check();
  await press(page, "Enough for today");
  await page.goto(routes.close(id));
  const note = page.getByText("It’s heavier than before. This can happen. You can stop here.");
  for (const [point, isSeen] of [
    ["7", false],
    ["8", true],
    ["6", false],
    ["9", true],
  ] as const) {
    await page.getByRole("radio", { name: point, exact: true }).check();
    await expect(note).toBeVisible({ visible: isSeen });
  }
  await press(page, "Save and close");
  await expectTitle(page, "That’s it. You can close this now.");
  await expect(page.getByText("heavier")).toHaveCount(0);
});

for (const [path, value, words] of [
  ["accept/before", "10", "Please contact a person now"],
  ["close", "10", "Please contact a person now"],
  ["check-in", "10", "Please contact a person now"],
  ["accept/reason", "discriminatory", "Note the dates and the exact words now"],
  ["strategy/experiment", "few-replies", "Fewer applications with more time for each"],
  ["strategy/experiment", "pause", "If a job centre or a visa counts your applications"],
  ["worth/evidence", "nobody", "The help page lists people who listen."],
] as const)
  test(`somebody who can’t see ${path} hears what appears with “${value}”, and only then`, async ({
    page,
    onward,
  }) => {
    const { id } = await makeFilled(onward.url);
    await page.goto(routes.step(id, path));
    const choice = page.locator(`[value="${value}"]`);
    await choice.evaluate((input: HTMLInputElement) => {
      for (const summary of document.querySelectorAll("details")) summary.open = summary.contains(input);
      for (const one of document.querySelectorAll<HTMLInputElement>(`[name="${input.name}"]`))
        one.checked = false;
    });
    const region = page.locator("[aria-live=polite]").filter({ hasText: words });
    await expect(region).toHaveText("", { useInnerText: true });
    expect(await region.evaluate((element) => element.checkVisibility()), "there before").toBe(true);
    await choice.check();
    await expect(region).toContainText(words, { useInnerText: true });
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody with a plain browser follows the link and reads the help page", async ({ page }) => {
    await page.goto("/");
    await follow(page, "Get help now");
    await expectTitle(page, "Get help now");
    await expect(page.getByRole("link", { name: "findahelpline.com" })).toBeVisible();
  });
});
