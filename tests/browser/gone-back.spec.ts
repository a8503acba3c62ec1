// Going back to a page whose form was sent, as the browser may have cached it with its initial values, and keeping on typing.

import { expect, type Page, test } from "./onward";
import { expectTitle, goOn, press } from "./walker";
import { makeStarted } from "./walkthroughs";

const label = "What do you want to be better at in four weeks?";
const line = (page: Page) => page.getByLabel(label, { exact: true });

/** Opens the step with something in it, passes it, and goes back to the very page that was sent. */
async function passAndGoBack(page: Page, url: string): Promise<void> {
  const path = `/walkthroughs/${await makeStarted(url)}/reflect/learned`;
  await page.goto(path);
  await line(page).fill("Slower answers");
  await goOn(page);
  await expectTitle(page, "For the next candidate");
  const html = await (await page.request.get(path)).text();
  await page.route(`**${path}`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(path);
  await goOn(page);
  await expectTitle(page, "For the next candidate");
  await page.goBack();
  await expectTitle(page, "What to work on");
  await expect(line(page)).toHaveValue("Slower answers");
}

async function sendAndFindOneVersion(page: Page): Promise<void> {
  await goOn(page);
  await expectTitle(page, "For the next candidate");
  await page.unrouteAll();
  await press(page, "Back");
  await expectTitle(page, "What to work on");
  await expect(page.getByText("Both versions are kept")).toHaveCount(0);
  await expect(line(page)).toHaveValue("Slower answers, and a pause");
}

test("somebody who goes back to a step that they had passed continues from what is there", async ({
  page,
  onward,
}) => {
  await passAndGoBack(page, onward.url);
  const saved = page.waitForResponse((response) => response.request().method() === "PUT");
  await line(page).fill("Slower answers, and a pause");
  expect((await saved).status()).toBe(200);
  await sendAndFindOneVersion(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody who goes back to a step they had passed keeps one version", async ({ page, onward }) => {
    await passAndGoBack(page, onward.url);
    await line(page).fill("Slower answers, and a pause");
    await sendAndFindOneVersion(page);
  });
});
