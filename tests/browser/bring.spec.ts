// Somebody writes without signing up, and then signs in to an account in the same browser: what happens to what they
// wrote, and to a page that is still open from before.
import type { Browser } from "@playwright/test";
import { routes } from "@/lib/routes";
import { beginAnew, expectListed, keepAnew, signInByCode } from "./keep";
import { expect, type Page, test } from "./onward";
import { expectTitle, follow, goOn, press } from "./walker";

const inAccount = "Lighthouse keeper";
const before = "Gardener of the cloister";
const question = "Bring it along?";
const notice = "Bring it along, or leave it";
const sentence = "Which sentence keeps coming back?";

/** Somebody's own computer, on which they have created an account. Passkeys need JavaScript. */
async function ownComputer(browser: Browser, baseURL: string): Promise<{ own: Page; codes: string[] }> {
  const own = await (await browser.newContext({ baseURL, javaScriptEnabled: true })).newPage();
  const { codes } = await keepAnew(own, inAccount);
  return { own, codes };
}

async function signOut(page: Page): Promise<void> {
  await page.goto(routes.leave());
  await press(page, "Sign out");
  await expectTitle(page, "You are signed out");
}

async function openThought(page: Page): Promise<string> {
  await expectTitle(page, before);
  const walkthrough = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(routes.step(walkthrough, "reframe/thought"));
  return walkthrough;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody who says yes has all of it in the account, in every browser", async ({
      page,
      browser,
      onward,
    }) => {
      const { own, codes } = await ownComputer(browser, onward.url);
      await beginAnew(page, before);
      await signInByCode(page, codes[0]);
      await expectTitle(page, question);
      await expect(page.getByText("This browser has 1 walkthrough, from before you signed in")).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: before })).toHaveCount(1);
      await press(page, "Bring it along");
      await expectTitle(page, "You are signed in");
      for (const one of [page, own]) await expectListed(one, { [inAccount]: true, [before]: true });
      await page.goto(routes.merge());
      await expectTitle(page, "There is nothing to bring along");
      await signOut(page);
      await page.goto(routes.walkthroughs());
      await expectTitle(page, "Sign in");
      await own.context().close();
    });

    test("somebody who says no is not asked again, and the browser's next person continues with it", async ({
      page,
      browser,
      onward,
    }) => {
      const { own, codes } = await ownComputer(browser, onward.url);
      await beginAnew(page, before);
      await signInByCode(page, codes[0]);
      await press(page, "Leave it where it is");
      for (const one of [page, own]) await expectListed(one, { [inAccount]: true, [before]: false });
      await page.goto(routes.home());
      await expect(page.getByRole("link", { name: notice })).toHaveCount(0);
      await page.goto(routes.account());
      await expect(page.getByRole("link", { name: notice })).toBeVisible();
      await signOut(page);
      await expectListed(page, { [inAccount]: false, [before]: true });
      await own.context().close();
    });

    test("somebody who decides later is asked again, and before signing out", async ({
      page,
      browser,
      onward,
    }) => {
      const { own, codes } = await ownComputer(browser, onward.url);
      await beginAnew(page, before);
      await signInByCode(page, codes[0]);
      await press(page, "Decide later");
      await expectListed(page, { [inAccount]: true, [before]: false });
      await page.goto(routes.leave());
      await press(page, "Sign out");
      await expectTitle(page, question);
      await expect(page.getByRole("button", { name: "Decide later" })).toHaveCount(0);
      await page.goto(routes.home());
      await follow(page, notice);
      await press(page, "Bring it along");
      await expectListed(page, { [inAccount]: true, [before]: true });
      await own.context().close();
    });

    test("a page from before saves where it was, leads to the question, and then saves to the account", async ({
      page,
      context,
      browser,
      onward,
    }) => {
      const { own, codes } = await ownComputer(browser, onward.url);
      await beginAnew(page, before);
      const walkthrough = await openThought(page);
      const second = await context.newPage();
      await signInByCode(second, codes[0]);
      await expectTitle(second, question);
      await page.getByLabel(sentence).fill("I was never going to get it.");
      await goOn(page);
      await expectTitle(page, question);
      await expectListed(own, { [inAccount]: true, [before]: false });

      await press(second, "Bring it along");
      await own.goto(routes.step(walkthrough, "reframe/thought"));
      await expect(own.getByLabel(sentence)).toHaveValue("I was never going to get it.");
      await own.context().close();
    });

    test("a page from before that is sent after the merge is in the account", async ({
      page,
      context,
      browser,
      onward,
    }) => {
      const { own, codes } = await ownComputer(browser, onward.url);
      await beginAnew(page, before);
      const walkthrough = await openThought(page);
      const second = await context.newPage();
      await signInByCode(second, codes[0]);
      await press(second, "Bring it along");
      await page.getByLabel(sentence).fill("They saw through me.");
      await goOn(page);
      await expect(page.getByLabel(sentence)).toHaveCount(0);
      await own.goto(routes.step(walkthrough, "reframe/thought"));
      await expect(own.getByLabel(sentence)).toHaveValue("They saw through me.");
      await own.context().close();
    });

    test("a page of one account is never saved to another, and its words are shown to be copied", async ({
      page,
      context,
      browser,
      onward,
      watch,
    }) => {
      watch.expects(/status of 401/);
      const { own, codes } = await ownComputer(browser, onward.url);
      const other = await ownComputer(browser, onward.url);
      await context.clearCookies();
      await signInByCode(page, codes[0]);
      await page.goto(routes.evidence());
      const second = await context.newPage();
      await signInByCode(second, other.codes[0]);
      await expectTitle(second, "You are signed in");
      await page.getByLabel("What did you do, and what changed because of it?").fill("I kept the lamp lit.");
      await press(page, "Keep it");
      await expectTitle(page, "This is not saved yet");
      await expect(page.getByText("This browser opens someone else’s pages now")).toBeVisible();
      await expect(page.getByRole("blockquote")).toHaveText("I kept the lamp lit.");
      for (const one of [own, other.own]) {
        await one.goto(routes.evidence());
        await expect(one.getByText("I kept the lamp lit.")).toHaveCount(0);
        await one.context().close();
      }
    });
  });
