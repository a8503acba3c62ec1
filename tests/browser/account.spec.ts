// Creating an account with e-mail and password, and coming back, on a host that sends mail to a real server.
import { routes, withCheck } from "@/lib/routes";
import { openPostOffice, type PostOffice } from "../database/accounts/post-office";
import { lookOver } from "./look-over";
import { type BrowserContext, expect, type Page, test } from "./onward";
import { type Onward, startOnward } from "./server";
import { expectTitle, follow, press } from "./walker";

let office: PostOffice;
let host: Onward;

test.beforeAll(async () => {
  office = await openPostOffice();
  host = await startOnward({
    ONWARD_MODE: "hosted",
    ONWARD_SMTP_URL: office.url,
    ONWARD_MAIL_FROM: "onward@example.org",
  });
});

test.afterAll(async () => {
  await host.remove();
  await office.close();
});

const password = "four words stand here";
const nextPassword = "four others stand there";

/** Begins without signing up, and saves one walkthrough. */
async function begin(page: Page, role: string): Promise<void> {
  await page.goto(host.url);
  await press(page, "Begin");
  await page.getByLabel("Which role was it?").fill(role);
  await press(page, "Continue");
  await press(page, "All stages");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(role);
}

async function codeFor(address: string): Promise<string> {
  await expect.poll(() => office.codeFor(address)).toBeDefined();
  return office.codeFor(address) ?? "";
}

async function keep(page: Page, email: string): Promise<void> {
  await page.goto(host.url + routes.account());
  await follow(page, "Keep it by e-mail and password");
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByLabel("A password").fill(password);
  await press(page, "Send me a code");
  await expectTitle(page, "Type the code");
  await page.getByLabel("The code from the e-mail").fill(await codeFor(email));
  await press(page, "Keep it");
  await expectTitle(page, "Your account");
  await expect(page.getByRole("group", { name: /^Everything is kept\./ })).toBeFocused();
}

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.goto(host.url + routes.signIn());
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByLabel("Your password").fill(secret);
  await press(page, "Sign in");
}

async function newPage(context: BrowserContext, over: (context: BrowserContext) => void): Promise<Page> {
  over(context);
  return await context.newPage();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const email = `ana-${javaScriptEnabled}@example.org`;

  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test(`somebody keeps what they wrote, signs out, finds it elsewhere, and resets, ${how}`, async ({
      page,
      browser,
      watch,
    }) => {
      const options = { javaScriptEnabled, reducedMotion: "reduce" } as const;
      await begin(page, "Beekeeper");
      await keep(page, email);
      await page.goto(host.url + routes.leave());
      await press(page, "Sign out");
      await page.goto(host.url + routes.walkthroughs());
      await expectTitle(page, "Sign in");

      const elsewhere = await newPage(await browser.newContext(options), watch.over);
      await signIn(elsewhere, email, "not the one I have");
      const summary = elsewhere.getByRole("region", { name: "There is one thing to look at" });
      await expect(summary).toBeFocused();
      await expect(elsewhere.getByLabel("Your e-mail address")).toHaveValue(email);
      expect(elsewhere.url()).not.toContain("ana");
      await signIn(elsewhere, email, password);
      await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText("Beekeeper");

      await page.goto(host.url + routes.signIn());
      await follow(page, "I don’t know my password");
      await page.getByLabel("Your e-mail address").fill(email);
      const before = office.received.length;
      await press(page, "Send me a code");
      await expect.poll(() => office.received.length).toBeGreaterThan(before);
      await page.getByLabel("The code from the e-mail").fill(await codeFor(email));
      await page.getByLabel("Your new password").fill(nextPassword);
      await press(page, "Save it and sign in");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Beekeeper");

      await elsewhere.goto(host.url + routes.walkthroughs());
      await expectTitle(elsewhere, "Sign in");
      await signIn(elsewhere, email, nextPassword);
      await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText("Beekeeper");
      await elsewhere.context().close();
    });
  });
}

test("somebody changes their password and their address", async ({ page }) => {
  await begin(page, "Cartographer");
  await keep(page, "bo@example.org");
  await follow(page, "Change your password");
  await page.getByLabel("Your password now").fill("not the one I have");
  await page.getByLabel("The new password").fill("football");
  await page.getByLabel("Show what I type").last().check();
  await expect(page.getByLabel("The new password")).toHaveAttribute("type", "text");
  await expect(page.getByLabel("Your password now")).toHaveAttribute("type", "password");
  await press(page, "Change it");
  await expect(page.getByRole("region", { name: "There are a few things to look at" })).toBeFocused();
  await page.getByLabel("Your password now").fill(password);
  await page.getByLabel("The new password").fill(nextPassword);
  await press(page, "Change it");
  await expectTitle(page, "Your account");
  await expect(page.getByText("Your password is changed")).toBeVisible();

  await follow(page, "Change your e-mail address");
  await page.getByLabel("The new address").fill("bo@example.net");
  await press(page, "Send me a code");
  await page.getByLabel("The code from the e-mail").fill(await codeFor("bo@example.net"));
  await press(page, "Use this address");
  await expectTitle(page, "Your account");
  await expect(page.getByText("Your e-mail address is changed.")).toBeVisible();
  await page.goto(host.url + routes.confirm(routes.changeEmail()));
  await page.getByLabel("Your password").fill(nextPassword);
  await press(page, "Go on");
  await expect(page.getByText("bo@example.net")).toBeVisible();
});

test("each of these pages is accessible to everybody", async ({ page }) => {
  const at = (name: string, path: string) => ({ name, path: host.url + path });
  await lookOver(page, [at("home, for strangers", routes.home())]);
  await begin(page, "Dramaturge");
  await page.goto(host.url + routes.claim());
  await press(page, "Send me a code");
  await lookOver(page, [at("keep, refused", withCheck(routes.claim()))]);
  await page.getByLabel("Your e-mail address").fill("dee@example.org");
  await page.getByLabel("A password").fill(password);
  await press(page, "Send me a code");
  await press(page, "Keep it");
  await lookOver(page, [
    at("keep", routes.claim()),
    at("keep, another code", withCheck(routes.claimCode())),
    at("sign in", routes.signIn()),
  ]);
  await page.goto(host.url + routes.signIn());
  await press(page, "Sign in");
  await lookOver(page, [at("sign in, refused", withCheck(routes.signIn()))]);
  await page.goto(host.url + routes.reset());
  await page.getByLabel("Your e-mail address").fill("dee@example.org");
  await press(page, "Send me a code");
  await press(page, "Save it and sign in");
  await lookOver(page, [
    at("new password", routes.reset()),
    at("new password, refused", withCheck(routes.resetCode())),
  ]);
  await page.goto(host.url + routes.claimCode());
  await page.getByLabel("The code from the e-mail").fill(await keepCode());
  await press(page, "Keep it");
  await expectTitle(page, "Your account");
  await page.goto(host.url + routes.changeEmail());
  await page.getByLabel("The new address").fill("dee@example.net");
  await press(page, "Send me a code");
  await press(page, "Use this address");
  await page.goto(host.url + routes.changePassword());
  await press(page, "Change it");
  await expect(page.getByText("Type your password.").first()).toBeVisible();
  await lookOver(page, [
    at("account, just kept", routes.accountAfter("kept")),
    at("recovery codes, none", routes.recoveryCodes()),
    at("nothing to bring along", routes.merge()),
    at("sign in, signed in", routes.signIn()),
    at("change the address", routes.changeEmail()),
    at("change the address, another code", withCheck(routes.emailCode())),
    at("change the password, refused", withCheck(routes.changePassword())),
    at("confirm", routes.confirm(routes.account())),
  ]);

  await page.context().clearCookies();
  await begin(page, "Easelmaker".repeat(20));
  await signIn(page, "dee@example.org", password);
  await expectTitle(page, "Bring it along?");
  await lookOver(page, [
    at("bring along", routes.merge()),
    at("account, while something waits", routes.account()),
  ]);
});

/** The newest code for creating the account; codes of other forms may have arrived since. */
async function keepCode(): Promise<string> {
  const mine = () =>
    office.received.filter(({ text }) => text.includes("to keep what you wrote")).at(-1)?.text;
  await expect.poll(mine).toBeDefined();
  return /\b\d{8}\b/.exec(mine() ?? "")?.[0] ?? "";
}
