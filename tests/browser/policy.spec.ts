// The pages' content security policy holds on a host and breaks nothing: no page requests what its own policy blocks.
import { routes, withCheck } from "@/lib/routes";
import { lookAt } from "./look-over";
import { apart, expect, notFoundNote, type Page, test } from "./onward";
import { type Onward, startOnward } from "./server";
import { press } from "./walker";
import { makeStarted } from "./walkthroughs";

/** Everything that a policy blocks in this page from now on, as reported by the browser. */
async function violationsIn(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("violated", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { violated } = window as unknown as { violated: (what: string) => void };
      violated(`${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`);
    });
  });
  return violations;
}

async function see(page: Page, address: string, status = 200): Promise<void> {
  const response = await page.goto(address);
  expect([address, response?.status()]).toEqual([address, status]);
  expect(response?.headers()["content-security-policy"], address).toContain("default-src 'none'");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

const strangers = [routes.home(), routes.signIn(), withCheck(routes.signIn()), routes.reset()];
const quiet = [routes.privacy(), routes.help(), routes.example(), routes.sources(), routes.coaches()];
/** Pages for somebody with an account are checked in account.spec.ts and passkeys.spec.ts. */
const accounts = [routes.account(), routes.claim(), routes.merge(), routes.confirm(routes.account())];

test.describe("with mail", apart, () => {
  let mailing: Onward;

  // No mail is sent here, so no server has to accept any; the pages of e-mail accounts exist all the same.
  test.beforeAll(async () => {
    mailing = await startOnward({
      ONWARD_MODE: "hosted",
      ONWARD_SMTP_URL: "smtp://127.0.0.1:9",
      ONWARD_MAIL_FROM: "onward@example.org",
    });
  });

  test.afterAll(async () => {
    await mailing.remove();
  });

  test("no page for strangers, of an account, or for a missing address requests what its policy blocks", async ({
    browser,
    watch,
  }) => {
    watch.expects(notFoundNote);
    const context = await browser.newContext({ baseURL: mailing.url });
    watch.over(context);
    const page = await context.newPage();
    const violations = await violationsIn(page);
    for (const path of [...strangers, ...quiet]) await see(page, path);
    await see(page, "/nothing-of-this-name", 404);
    await see(page, routes.shared("nothing-of-this-name"), 404);

    await page.goto(routes.home());
    await press(page, "Begin");
    await page.getByLabel("Which role was it?").fill("Beekeeper");
    await press(page, "Continue");
    await press(page, "All stages");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Beekeeper");
    for (const path of [routes.home(), ...accounts]) await see(page, path);
    expect(violations).toEqual([]);
    await context.close();
  });
});

test("neither does the page that gives back the words of somebody who is no longer signed in", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/status of 401/);
  const violations = await violationsIn(page);
  const id = await makeStarted(onward.url);
  await see(page, routes.close(id));
  await page.getByText("A note to your future self").click();
  await page.getByRole("main").getByRole("textbox").first().fill("What I wrote");
  await context.clearCookies();
  await press(page, "Save and close");
  await expect(page.getByRole("blockquote")).toHaveText("What I wrote");
  await lookAt(page, "what could not be saved");
  expect(violations).toEqual([]);
});

test("what a policy blocks is noticed", async ({ page, watch }) => {
  watch.expects(/Content Security Policy/);
  const violations = await violationsIn(page);
  await page.goto(routes.signIn());
  await page.evaluate(() => {
    new Image().src = "//127.0.0.1:9/elsewhere.png";
  });
  await expect.poll(() => violations.length).toBeGreaterThan(0);
});
