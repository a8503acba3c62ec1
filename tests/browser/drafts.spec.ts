// Text that is typed and not yet saved: stored in this browser until it is saved, and no longer.
import { routes } from "@/lib/routes";
import {
  apart,
  type BrowserContext,
  expect,
  helpersAreThere,
  type Page,
  test,
  workerIsThere,
} from "./onward";
import { printedCode, startOnward } from "./server";
import { expectTitle, press } from "./walker";
import { makeStarted } from "./walkthroughs";

const label = "Which sentence keeps coming back?";
const key = "reframe/thought";
const networkNote = /net::ERR_|status of (401|409)/;
const kept = /^We kept what you typed (at|on \d+ \w+ \d{4} at) \d\d:\d\d/;

function line(page: Page) {
  return page.getByLabel(label, { exact: true });
}

function notice(page: Page) {
  return page.getByRole("status").filter({ hasText: kept });
}

/** Uses or discards a stored draft with the keyboard alone. */
async function choose(page: Page, name: "Use it" | "Discard" | "Close"): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

/** The line beside the buttons. */
function savedLine(page: Page) {
  return page.locator("form").getByRole("status");
}

async function draftsIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, value]) =>
      name.startsWith("draft:") ? `${name} ${value}` : [],
    ),
  );
}

/** Only for browsers that can be told to crash a tab. */
function needsLostTabs(context: BrowserContext): void {
  test.skip(
    context.browser()?.browserType().name() !== "chromium",
    "Only Chromium can be told to lose a tab.",
  );
}

/** Types while nothing gets through, and crashes the tab. */
async function typeAndCrash(
  context: BrowserContext,
  path: string,
  text: string,
  clock?: Date,
): Promise<void> {
  needsLostTabs(context);
  const page = await context.newPage();
  if (clock) await page.clock.setFixedTime(clock);
  await page.goto(path);
  await helpersAreThere(page);
  await page.route("**/save", (route) => route.abort());
  await line(page).fill(text);
  await expect(savedLine(page)).toHaveText(/^Not saved yet: no connection\. Your text is on this device\./);
  const stored = (await draftsIn(page)).join("\n");
  expect(stored).toContain(path);
  expect(stored).not.toContain(text);
  await crash(page);
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

test("somebody whose tab crashes is shown what they typed, uses it, and it is saved and stored nowhere else", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(networkNote);
  const path = routes.step(await makeStarted(onward.url), key);
  const text = "Typed in the tunnel <b>äöü</b> 😔";
  await typeAndCrash(context, path, text);
  await page.goto(path);
  await expect(notice(page)).toContainText(text);
  await expect(line(page)).toHaveValue("");
  await choose(page, "Use it");
  await expect(line(page)).toHaveValue(text);
  await expect(line(page)).toBeFocused();
  await expect(savedLine(page)).toHaveText(/^Saved at/);
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => draftsIn(page)).toEqual([]);
  await page.reload();
  await expect(line(page)).toHaveValue(text);
  await expect(notice(page)).toHaveCount(0);
});

test("somebody who discards a draft never sees it again", async ({ page, context, onward, watch }) => {
  watch.expects(networkNote);
  const path = routes.step(await makeStarted(onward.url), key);
  await typeAndCrash(context, path, "Not worth keeping");
  await page.goto(path);
  await choose(page, "Discard");
  await expect(notice(page)).toHaveCount(0);
  await expect(line(page)).toBeFocused();
  expect(await draftsIn(page)).toEqual([]);
  await page.reload();
  await expect(line(page)).toHaveValue("");
  await expect(notice(page)).toHaveCount(0);
});

test("somebody whose clock was years behind when they typed is offered the draft all the same", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(networkNote);
  const path = routes.step(await makeStarted(onward.url), key);
  await typeAndCrash(context, path, "Typed in 2015", new Date("2015-01-01T12:00:00Z"));
  // The clock is right again.
  await context.clock.setFixedTime(new Date());
  await page.goto(routes.evidence());
  await page.goto(path);
  await expect(notice(page)).toContainText("on 1 January 2015");
  await choose(page, "Use it");
  await expect(savedLine(page)).toHaveText(/^Saved at/);
  await page.reload();
  await expect(line(page)).toHaveValue("Typed in 2015");
});

test("somebody who uses one draft in two windows has it in the first, and both texts if they continue typing in the second", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(networkNote);
  const path = routes.step(await makeStarted(onward.url), key);
  await typeAndCrash(context, path, "Left behind");
  const second = await context.newPage();
  for (const one of [page, second]) {
    await one.goto(path);
    await expect(notice(one)).toContainText("Left behind");
  }
  await choose(page, "Use it");
  await expect(savedLine(page)).toHaveText(/^Saved at/);
  await choose(second, "Use it");
  await expect(notice(second)).toContainText("You are using it in another window now.");
  await choose(second, "Close");
  await expect(notice(second)).toHaveCount(0);
  await line(second).fill("Typed in the second");
  await expect(savedLine(second)).toHaveText(/^Also changed in another window/);
  await press(second, "Look at both");
  for (const words of ["Left behind", "Typed in the second"])
    await expect(second.getByRole("definition").filter({ hasText: words })).toBeVisible();
});

test("somebody who uses one draft in two windows at the same moment loses nothing of either", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(networkNote);
  const path = routes.step(await makeStarted(onward.url), key);
  await typeAndCrash(context, path, "Left behind");
  const pages = [page, await context.newPage()];
  for (const one of pages) {
    await one.goto(path);
    await expect(notice(one)).toContainText("Left behind");
  }
  await Promise.all(pages.map((one) => choose(one, "Use it")));
  const taken = page.getByText("You are using it in another window now.");
  await expect(async () => {
    const counts = await Promise.all(pages.map((one) => one.getByText("You are using it in").count()));
    expect(counts.sort()).toEqual([0, 1]);
  }).toPass();
  const winner = (await taken.count()) === 0 ? pages[0] : pages[1];
  if (winner) await expect(line(winner)).toHaveValue("Left behind");
  if (winner) await expect(savedLine(winner)).toHaveText(/^Saved at/);
});

test("somebody who wrote something newer elsewhere meanwhile is shown both", async ({
  page,
  context,
  browser,
  onward,
  watch,
}) => {
  watch.expects(networkNote);
  const path = routes.step(await makeStarted(onward.url), key);
  await typeAndCrash(context, path, "The older one");
  const elsewhere = await browser.newContext();
  await elsewhere.addCookies(await context.cookies());
  const other = await elsewhere.newPage();
  await other.goto(onward.url + path);
  await line(other).fill("The newer one");
  await press(other, /^Go deeper here/);
  await expectTitle(other, "Thinking traps");
  await elsewhere.close();
  await page.goto(path);
  await expect(line(page)).toHaveValue("The newer one");
  await press(page, "Use it");
  await press(page, "Look at both");
  for (const words of ["The older one", "The newer one"])
    await expect(page.getByRole("definition").filter({ hasText: words })).toBeVisible();
  await press(page, "Use this one");
  await expect(line(page)).toHaveValue("The older one");
});

test(
  "somebody whose session ended while they wrote signs in again and finds it",
  apart,
  async ({ browser, watch }) => {
    const open = await startOnward({ HOST: "0.0.0.0" });
    const context = await browser.newContext({ baseURL: open.url });
    watch.over(context);
    watch.expects(networkNote);
    const code = await printedCode(open);
    const page = await context.newPage();
    const enter = async () => {
      await page.getByLabel("What is the access code?").fill(code);
      await press(page, "Open Onward");
      await expect(page).not.toHaveURL(open.url + routes.access());
    };
    await page.goto(routes.newWalkthrough());
    await enter();
    await page.goto(routes.newWalkthrough());
    await page.getByLabel("Which role was it?", { exact: true }).fill("Archivist");
    await press(page, "Continue");
    await expectTitle(page, "Accept the outcome");
    const path = new URL(page.url()).pathname.replace("accept/before", key);
    await page.goto(path);
    await helpersAreThere(page);
    await workerIsThere(page);
    await context.clearCookies();
    await line(page).fill("Written after the way in had ended");
    await expect(savedLine(page)).toHaveText(
      /^Not saved yet: this browser has to give the access code again/,
    );
    await page.goto(path);
    await expectTitle(page, "Access code");
    await enter();
    await page.goto(path);
    await press(page, "Use it");
    await expect(savedLine(page)).toHaveText(/^Saved at/);
    await page.reload();
    await expect(line(page)).toHaveValue("Written after the way in had ended");
    await context.close();
    await open.remove();
  },
);

test("somebody whose draft offers a step that another window added meanwhile has it once, in the draft's words", async ({
  page,
  context,
  onward,
  watch,
}) => {
  needsLostTabs(context);
  watch.expects(networkNote);
  const id = await makeStarted(onward.url);
  const path = routes.step(id, "prepare/actions");
  await page.goto(routes.step(id, "reflect/went-well"));
  await page.getByLabel("What would you do differently next time?", { exact: true }).fill("Ask why");
  await press(page, /^Continue/);
  const lost = await context.newPage();
  await lost.goto(path);
  await helpersAreThere(lost);
  await lost.route("**/save", (route) => route.abort());
  await lost.locator('textarea[name^="text."]').fill("Ask why, on Monday");
  await expect(savedLine(lost)).toHaveText(/^Not saved yet: no connection\. Your text is on this device\./);
  await crash(lost);
  await page.goto(path);
  await press(page, /^Continue/);
  await page.goto(path);
  await choose(page, "Use it");
  await expect.poll(() => draftsIn(page)).toEqual([]);
  await page.goto(routes.plan(id));
  await expect(page.locator("li[id^=item-]")).toHaveText(/Ask why, on Monday/);
});

test("somebody who was adding evidence finds it again, and loses nothing that they typed meanwhile", async ({
  page,
  context,
  watch,
}) => {
  const did = "What did you do, and what changed because of it?";
  const type = async (one: Page, text: string) => {
    await one.goto(routes.evidence());
    await helpersAreThere(one);
    await one.getByLabel(did, { exact: true }).fill(text);
    await expect.poll(async () => (await draftsIn(one)).length).toBeGreaterThan(0);
  };
  watch.expects(networkNote);
  const first = await context.newPage();
  await type(first, "Typed first");
  await first.close();
  await page.goto(routes.evidence());
  await expect(notice(page)).toContainText("Typed first");
  await page.getByLabel(did, { exact: true }).fill("Typed meanwhile");
  await press(page, "Use it");
  await expect(page.getByLabel(did, { exact: true })).toHaveValue("Typed first");
  await press(page, "Keep it");
  await expect(page.getByText("Typed first", { exact: true })).toBeVisible();
  await page.goto(routes.evidence());
  await expect(notice(page)).toContainText("Typed meanwhile");
  await expect(notice(page)).not.toContainText("Typed first");
  await press(page, "Discard");
  expect(await draftsIn(page)).toEqual([]);
});

test("nobody finds a draft of what was saved by going on, was deleted, or was left for good", async ({
  page,
  context,
  onward,
  watch,
}) => {
  needsLostTabs(context);
  watch.expects(networkNote);
  const id = await makeStarted(onward.url);
  const path = routes.step(id, key);
  await page.goto(path);
  await helpersAreThere(page);
  await line(page).fill("Sent by its own form");
  await press(page, /^Go deeper here/);
  await expectTitle(page, "Thinking traps");
  await expect.poll(() => draftsIn(page)).toEqual([]);

  await typeAndCrash(context, path, "Of a walkthrough that goes");
  await page.goto(routes.remove(id));
  expect(await draftsIn(page)).toHaveLength(1);
  await press(page, "Delete it for good");
  await expect.poll(() => draftsIn(page)).toEqual([]);

  await typeAndCrash(context, routes.step(await makeStarted(onward.url), key), "Of somebody who leaves");
  await page.goto(routes.home());
  expect(await draftsIn(page)).toHaveLength(1);
  await page.goto(routes.left());
  await expect.poll(() => draftsIn(page)).toEqual([]);
});
