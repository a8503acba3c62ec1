// Accounts on a host: what somebody sees of their account, and how they leave it.
import type { Browser } from "@playwright/test";
import { routes, withCheck } from "@/lib/routes";
import { type Device, deviceFor } from "./device";
import { lookAt, lookOver } from "./look-over";
import { type BrowserContext, expect, type Page, test } from "./onward";
import { expectTitle, follow, press } from "./walker";
import { makeStarted } from "./walkthroughs";

const role = "Archivist of the harbour";
const leaveTitle = "Clear this device";
const signIn = "Sign in with a passkey";

async function keepByPasskey(page: Page): Promise<Device> {
  const device = await deviceFor(page);
  await page.goto(routes.account());
  await press(page, "Keep it by a passkey");
  await expectTitle(page, "Recovery codes");
  await press(page, "I have kept them");
  await expectTitle(page, "Your account");
  return device;
}

/** Another device of the same person, also signed in. */
async function signInElsewhere(browser: Browser, base: string, device: Device) {
  const context = await browser.newContext({ baseURL: base, locale: "en-GB" });
  const page = await context.newPage();
  const own = await deviceFor(page, await device.passkeys());
  await page.goto(routes.signIn());
  await press(page, signIn);
  await expectTitle(page, role);
  return { context, page, device: own };
}

async function cookieNames(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).sort();
}

test("somebody who has not signed up reads what that means, and where to change it", async ({
  page,
  onward,
  beginAnew,
}) => {
  await beginAnew();
  await makeStarted(onward.url, { role });
  await page.goto(routes.home());
  const said =
    "Only this browser opens what you wrote here. If you don’t come back for 90 days, it is deleted.";
  await expect(page.getByText(said)).toBeVisible();
  await follow(page, "Keep it");
  await expectTitle(page, "Keep what you wrote");
  await expect(page.getByText("If you don’t come back for 90 days, it is deleted.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where you are signed in" })).toHaveCount(0);
});

test("a session ended in one browser opens nothing in the other", async ({
  page,
  browser,
  onward,
  beginAnew,
  watch,
}) => {
  await beginAnew();
  const walkthrough = await makeStarted(onward.url, { role });
  const device = await keepByPasskey(page);
  const second = await signInElsewhere(browser, onward.url, device);
  watch.over(second.context);
  // A device whose counter is behind another device's would be taken for a copy.
  const third = await signInElsewhere(browser, onward.url, second.device);

  await page.goto(routes.account());
  const places = page
    .locator("section", { has: page.getByRole("heading", { name: "Where you are signed in" }) })
    .getByRole("listitem");
  await expect(places).toHaveCount(3);
  await expect(places.filter({ hasText: "Chrome on Linux, this one" })).toHaveCount(1);
  await expect(places.first()).toContainText("this one");
  await page
    .getByRole("button", { name: /^Sign out there/ })
    .first()
    .click();
  await expect(page.getByText("You are signed out there.")).toBeVisible();
  await expect(places).toHaveCount(2);
  await press(page, "Sign out everywhere else");
  await expect(page.getByText("You are signed out everywhere else.")).toBeVisible();
  await expect(places).toHaveCount(1);

  for (const one of [second.page, third.page]) {
    await one.goto(routes.hub(walkthrough));
    await expectTitle(one, "Sign in");
    await expect(one.getByText(role)).toHaveCount(0);
  }
  await page.goto(routes.hub(walkthrough));
  await expect(page.getByRole("main")).toContainText(role);
  await second.context.close();
  await third.context.close();
});

test("somebody who signs out leaves nothing in the browser, and finds everything again", async ({
  page,
  onward,
  beginAnew,
}) => {
  await beginAnew();
  const walkthrough = await makeStarted(onward.url, { role });
  await keepByPasskey(page);
  await page.goto(routes.hub(walkthrough));
  await follow(page, leaveTitle);
  await press(page, "Sign out");
  await expectTitle(page, "You are signed out");
  await expect.poll(() => cookieNames(page.context())).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goBack();
  await expect(page.getByText(role)).toHaveCount(0);
  await page.goto(routes.signIn());
  await press(page, signIn);
  await expectTitle(page, role);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody who has not signed up is offered to keep it, and deletes it with a tick", async ({
      page,
      onward,
      beginAnew,
      watch,
    }) => {
      watch.expects(/status of 404/);
      await beginAnew();
      const walkthrough = await makeStarted(onward.url, { role });
      await page.goto(routes.leave());
      await expect(page.getByRole("link", { name: "Everything in one file" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Keep it", exact: true })).toHaveAttribute(
        "href",
        routes.account(),
      );
      await press(page, "Delete everything and leave");
      await expect(page).toHaveURL(withCheck(routes.leave()));
      await page.getByLabel("I have what I want to keep").check();
      await press(page, "Delete everything and leave");
      await expectTitle(page, "Everything is deleted");
      await expect.poll(() => cookieNames(page.context())).toEqual([]);
      await page.goto(routes.hub(walkthrough));
      await expectTitle(page, "Sign in");
    });
  });

test("somebody who deletes their account is signed out everywhere, and nothing of it is left", async ({
  page,
  browser,
  onward,
  beginAnew,
}) => {
  await beginAnew();
  const walkthrough = await makeStarted(onward.url, { role });
  const device = await keepByPasskey(page);
  const { context, page: other } = await signInElsewhere(browser, onward.url, device);
  await page.goto(routes.account());
  await follow(page, "Delete your account");
  await press(page, "Delete everything");
  await expect(page).toHaveURL(withCheck(routes.deleteAccount()));
  await page.getByLabel("I have what I want to keep").check();
  await press(page, "Delete everything");
  await expectTitle(page, "Everything is deleted");
  await expect.poll(() => cookieNames(page.context())).toEqual([]);
  await other.goto(routes.hub(walkthrough));
  await expectTitle(other, "Sign in");
  await press(other, signIn);
  await expect(other.getByRole("status")).not.toBeEmpty();
  await expectTitle(other, "Sign in");
  await context.close();
});

/** Presses a button, and again while the response is on its way. Returns what was sent so far. */
async function pressTwice(page: Page, name: string, path: string): Promise<string[]> {
  const sent: string[] = [];
  const isPressedAgain = page.waitForEvent("console", (message) => message.text() === "pressed again");
  await page.route(`**${path}`, async (route) => {
    sent.push(route.request().method());
    const response = await route.fetch({ maxRedirects: 0 });
    await isPressedAgain;
    // A second press would have cancelled it.
    await route.fulfill({ response }).catch(() => undefined);
  });
  // In the page itself: Playwright would wait for the page that follows.
  await page.getByRole("button", { name, exact: true }).evaluate((button: HTMLButtonElement) => {
    button.click();
    setTimeout(() => {
      button.click();
      // biome-ignore lint/suspicious/noConsole: all else from a page waits for the page that follows
      console.log("pressed again");
    }, 200);
  });
  return sent;
}

test.describe("without the service worker, so that each press can be delayed", () => {
  test.use({ serviceWorkers: "block" });

  test("somebody who presses twice is told once that it is done", async ({
    page,
    onward,
    beginAnew,
    watch,
  }) => {
    watch.expects(/Service Worker registration blocked/);
    await beginAnew();
    await makeStarted(onward.url, { role });
    await keepByPasskey(page);
    await page.goto(routes.recoveryCodes());
    const made = await pressTwice(page, "Make new codes", routes.makeRecoveryCodes());
    await expect(page.getByRole("button", { name: "I have kept them" })).toBeVisible();
    await page.goto(routes.deleteAccount());
    await page.getByLabel("I have what I want to keep").check();
    const deleted = await pressTwice(page, "Delete everything", routes.confirmDeleteAccount());
    await expectTitle(page, "Everything is deleted");
    expect([made, deleted]).toEqual([["POST"], ["POST"]]);
  });
});

test("somebody who tries too often reads when to try again, on a page like the others", async ({
  page,
  onward,
  beginAnew,
  watch,
}) => {
  watch.expects(/status of 429/);
  await beginAnew();
  await makeStarted(onward.url, { role });
  await keepByPasskey(page);
  const made = page.getByRole("button", { name: "I have kept them" });
  const tooOften = page.getByRole("heading", { level: 1, name: "Too many tries just now" });
  for (let tries = 0; tries < 12 && !(await tooOften.isVisible()); tries++) {
    await page.goto(routes.recoveryCodes());
    await press(page, "Make new codes");
    await expect(made.or(tooOften)).toBeVisible();
    if (await made.isVisible()) await made.click();
  }
  await expect(page.getByText("Wait an hour, then go back and try once more.")).toBeVisible();
  await lookAt(page, "too many tries");
  await follow(page, "Go back");
  await expectTitle(page, "Recovery codes");
});

test("somebody who could not reach Onward comes back to the page, and presses again", async ({
  page,
  onward,
  beginAnew,
  watch,
}) => {
  watch.expects(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await beginAnew();
  await makeStarted(onward.url, { role });
  await keepByPasskey(page);
  await page.goto(routes.deleteAccount());
  await page.getByLabel("I have what I want to keep").check();
  await page.context().setOffline(true);
  await press(page, "Delete everything");
  await expect(page.getByRole("button", { name: "Delete everything" })).toHaveCount(0);
  await page.context().setOffline(false);
  await page.goBack();
  await page.getByLabel("I have what I want to keep").check();
  await press(page, "Delete everything");
  await expectTitle(page, "Everything is deleted");
});

test("every cookie of a walk is listed on the privacy page", async ({ page, onward, beginAnew }) => {
  await beginAnew();
  await makeStarted(onward.url, { role });
  await keepByPasskey(page);
  await page.goto(routes.privacy());
  const told = await page.locator("dt").allInnerTexts();
  const names = await cookieNames(page.context());
  expect(names).toContain("__Host-onward");
  expect(
    names.filter((name) => !told.includes(name) && !/^(__Host-)?settled\.[\da-f-]{36}$/.test(name)),
  ).toEqual([]);
});

test("the pages work for everybody, on small phones too", async ({ page, onward, beginAnew }) => {
  await beginAnew();
  await makeStarted(onward.url, { role });
  const before = [
    { name: "account, not kept", path: routes.account() },
    { name: "leave, not kept", path: routes.leave() },
    { name: "leave without a tick", path: withCheck(routes.leave()) },
    { name: "home, not kept", path: routes.home() },
    { name: "privacy on a host", path: routes.privacy() },
  ];
  await lookOver(page, before);
  await keepByPasskey(page);
  await lookOver(page, [
    { name: "account", path: routes.account() },
    { name: "leave", path: routes.leave() },
    { name: "delete", path: routes.deleteAccount() },
    { name: "delete without a tick", path: withCheck(routes.deleteAccount()) },
    { name: "home", path: routes.home() },
  ]);
});
