import type { Browser } from "@playwright/test";
import { routes, withCheck } from "@/lib/routes";
import { deviceFor } from "./device";
import { beginAnew, keepAnew } from "./keep";
import { lookOver } from "./look-over";
import { expect, type Page, test } from "./onward";
import { expectTitle, follow, press } from "./walker";

const role = "Lighthouse keeper";
const keepIt = "Keep it by a passkey";
const signIn = "Sign in with a passkey";

async function expectTheirs(page: Page): Promise<void> {
  await page.goto(routes.walkthroughs());
  await expect(page.getByText(role)).toBeVisible();
}

/** Another browser, not used before. */
async function elsewhere(browser: Browser, baseURL: string): Promise<Page> {
  return await (await browser.newContext({ baseURL, javaScriptEnabled: true })).newPage();
}

test("somebody creates an account with a passkey, and opens their pages in another browser", async ({
  page,
  browser,
  onward,
  watch,
}) => {
  const { device, codes } = await keepAnew(page, role);
  expect(codes).toHaveLength(10);
  await press(page, "I have kept them");
  await expectTitle(page, "Your account");
  await page.goto(routes.recoveryCodes());
  await expect(page.getByText(codes[0] ?? "")).toHaveCount(0);

  const other = await elsewhere(browser, onward.url);
  watch.over(other.context());
  await deviceFor(other, await device.passkeys());
  await other.goto(routes.walkthroughs());
  await expectTitle(other, "Sign in");
  await press(other, signIn);
  await expect(other).toHaveURL(routes.walkthroughs());
  await expect(other.getByText(role)).toBeVisible();
  await other.context().close();
});

test("somebody who lost their device signs in with a recovery code, and adds a passkey", async ({
  page,
  browser,
  onward,
  watch,
}) => {
  const { codes } = await keepAnew(page, role);
  const other = await elsewhere(browser, onward.url);
  watch.over(other.context());
  await deviceFor(other);
  await other.goto(routes.signIn());
  await follow(other, "Sign in with a recovery code");
  const line = other.getByLabel("What is the code?");
  await press(other, "Sign in");
  await expect(other.getByText("Type one of your recovery codes.").first()).toBeVisible();
  const typed = (codes[3] ?? "").toUpperCase().replaceAll("-", " ");
  await line.fill(typed.replace(/.$/, "!"));
  await press(other, "Sign in");
  await expect(line, "what was mistyped can be mended").toHaveValue(typed.replace(/.$/, "!"));
  await line.fill(typed);
  await press(other, "Sign in");
  await expectTitle(other, "You are signed in");
  await expect(other.getByText("9 codes are left").first()).toBeVisible();
  await press(other, "Add a passkey");
  await expect(other.getByText("A passkey is added.")).toBeVisible();
  await expect(other.getByText("Remove", { exact: false }).filter({ hasText: /^Remove: / })).toHaveCount(2);
  await expectTheirs(other);
  await other.context().close();
});

test("somebody who cancels on their device, or is not recognized by it, creates nothing and can try again", async ({
  page,
}) => {
  await beginAnew(page, role);
  await page.goto(routes.account());
  const device = await deviceFor(page);
  await device.verifies(false);
  await press(page, keepIt);
  await expect(page.getByText("No passkey was made, and nothing was changed.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("You have not signed up")).toBeVisible();
  await device.verifies(true);
  await press(page, keepIt);
  await expectTitle(page, "Recovery codes");

  await page.context().clearCookies();
  await page.goto(routes.signIn());
  await device.verifies(false);
  await press(page, signIn);
  await expect(page.getByText("No passkey was shown, and nothing was changed.")).toBeVisible();
  await device.verifies(true);
  await press(page, signIn);
  await expect(page).toHaveURL(routes.home());
  await expectTheirs(page);
});

test("a removed passkey signs nobody in", async ({ page, watch }) => {
  watch.expects(/status of 403/);
  await keepAnew(page, role);
  await press(page, "I have kept them");
  await page.getByText(/^Remove: /).click();
  await press(page, "Remove this passkey");
  await expect(page.getByText("A passkey is removed.")).toBeVisible();
  await page.context().clearCookies();
  await page.goto(routes.signIn());
  await press(page, signIn);
  await expect(page.getByText("This passkey was not accepted.")).toBeVisible();
});

test("a page under another name of this machine is not opened", async ({ page, onward, watch }) => {
  watch.expects(/status of 421/);
  const response = await page.goto(onward.url.replace("localhost", "127.0.0.1") + routes.signIn());
  expect(response?.status()).toBe(421);
});

test("somebody whose browser does not support passkeys reads what to do instead", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
  await page.context().clearCookies();
  await page.goto(routes.signIn());
  await expect(page.getByText("To sign in with a passkey, open this page with JavaScript")).toBeVisible();
  await expect(page.getByRole("button", { name: signIn })).toHaveCount(0);
});

test("each of these pages is accessible to everybody, on a small phone too", async ({ page }) => {
  await beginAnew(page, role);
  await page.goto(routes.account());
  await lookOver(page, [
    { name: "account, not kept", path: routes.account() },
    { name: "sign in", path: routes.signIn() },
    { name: "sign in with a code", path: routes.signInByCode() },
    { name: "sign in with no code", path: withCheck(routes.signInByCode()) },
  ]);
  await keepAnew(page, role);
  await lookOver(page, [{ name: "new codes", path: routes.keptByPasskey() }]);
  await press(page, "I have kept them");
  await page.getByText(/^Remove: /).click();
  await lookOver(page, [
    { name: "account", path: routes.accountAfter("passkey-added") },
    { name: "codes", path: routes.recoveryCodes() },
    { name: "signed in by a code", path: routes.signedInByCode() },
    { name: "confirm by a passkey", path: routes.confirm(routes.account()) },
  ]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody reads what to do instead of a passkey, and signs in with a code", async ({
    page,
    browser,
    onward,
  }) => {
    const scripted = await elsewhere(browser, onward.url);
    const { codes } = await keepAnew(scripted, role);
    await scripted.context().close();
    await page.context().clearCookies();
    await page.goto(routes.signIn());
    await expect(page.getByText("To sign in with a passkey, open this page with JavaScript")).toBeVisible();
    await expect(page.getByRole("button", { name: signIn })).toHaveCount(0);
    // What it is would only be read by somebody who can't have it, and there is one way alone.
    await expect(page.getByText(/fingerprint, face or PIN/)).toBeHidden();
    const headings = page.getByRole("main").getByRole("heading");
    await expect(headings).toHaveText(["Sign in", "Not here before?"]);
    await follow(page, "Sign in with a recovery code");
    await page.getByLabel("What is the code?").fill(codes[9] ?? "");
    await press(page, "Sign in");
    await expectTitle(page, "You are signed in");
    await expectTheirs(page);
  });
});
