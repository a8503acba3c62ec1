import { routes } from "@/lib/routes";
import { expect, helpIsKept, test } from "./onward";
import { expectTitle, follow } from "./walker";
import { makeFilled } from "./walkthroughs";

const helpLink = /^Get help now( \(opens in a new tab\))?$/;

test("somebody in the middle of writing opens help beside it and loses nothing", async ({
  page,
  context,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  await page.goto(routes.exercise(id, "reframe/thought"));
  const line = page.getByLabel("Which sentence keeps coming back?", { exact: true });
  await line.fill("Half a sentence");
  const opened = context.waitForEvent("page");
  await follow(page, helpLink);
  await expectTitle(await opened, "Get help now");
  await expect(line).toHaveValue("Half a sentence");
});

test("somebody without a connection still reads the help page after one visit", async ({
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
  await page.goto(routes.exercise(id, "accept/before"));
  const panel = page.getByText("Please contact a person now");
  await expect(panel.filter({ visible: true })).toHaveCount(0);
  await page.getByRole("radio", { name: /^10/ }).check();
  await expect(panel.filter({ visible: true })).toHaveCount(1);
  await page.getByRole("radio", { name: "9", exact: true }).check();
  await expect(panel.filter({ visible: true })).toHaveCount(0);
  await page.getByText("I don’t feel safe right now").click();
  await expect(panel.filter({ visible: true })).toHaveCount(1);
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
