// Account pages that are still open when somebody else has signed in to the same browser: nothing on them changes the
// current account.
import { routes } from "@/lib/routes";
import { deviceFor } from "./device";
import { beginAnew, keepAnew, signInByCode } from "./keep";
import { type BrowserContext, expect, type Page, test } from "./onward";
import { expectTitle, press } from "./walker";

const refusal = "This browser opens someone else’s pages now";

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await deviceFor(page);
  await page.goto(path);
  return page;
}

/** What an account page says about how to sign in, and where somebody is signed in. */
async function accountOf(page: Page): Promise<string> {
  await page.goto(routes.account());
  await expect(page.getByRole("button", { name: "Add one more passkey" })).toBeEnabled();
  return await page.getByRole("main").innerText();
}

test("nothing on one person's account page changes the account of whoever has signed in since", async ({
  context,
  browser,
  onward,
  watch,
}) => {
  watch.expects(/status of 401/);
  const computers = [];
  for (const role of ["Lighthouse keeper", "Harbour pilot"]) {
    const page = await (await browser.newContext({ baseURL: onward.url })).newPage();
    computers.push({ page, ...(await keepAnew(page, role)) });
  }
  const [first, second] = computers;
  if (!first || !second) throw new Error("Two people are needed.");

  await context.clearCookies();
  await signInByCode(await context.newPage(), first.codes[0]);
  const account = () => open(context, routes.account());
  const [passkey, adding, oneSession, sessions] = [
    await account(),
    await account(),
    await account(),
    await account(),
  ];
  const codes = await open(context, routes.recoveryCodes());
  const proof = await open(context, routes.confirm(routes.account()));
  const deletion = await open(context, routes.deleteAccount());

  const theirs = await context.newPage();
  await signInByCode(theirs, second.codes[0]);
  await expectTitle(theirs, "You are signed in");
  const before = await accountOf(theirs);
  expect(before).toContain("9 recovery codes");

  await passkey.getByText(/^Remove: /).click();
  await press(passkey, "Remove this passkey");
  await adding.bringToFront();
  await press(adding, "Add one more passkey");
  await oneSession.getByRole("button", { name: /^Sign out there/ }).click();
  await press(sessions, "Sign out everywhere else");
  await press(codes, "Make new codes");
  await press(proof, "Use a passkey");
  await deletion.getByLabel("I have what I want to keep").check();
  await press(deletion, "Delete everything");
  for (const page of [passkey, adding, oneSession, sessions, codes, proof, deletion])
    await expect(page.getByText(refusal)).toBeVisible();

  expect(await accountOf(theirs)).toBe(before);
  expect(await accountOf(second.page)).toContain("9 recovery codes");
  for (const { page } of computers) await page.context().close();
});

test("an open page from before signing in keeps that owner's pages, and adds nothing to the account", async ({
  page,
  context,
  browser,
  onward,
}) => {
  const own = await (await browser.newContext({ baseURL: onward.url })).newPage();
  const { codes } = await keepAnew(own, "Lighthouse keeper");
  await beginAnew(page, "Gardener");
  await page.goto(routes.account());
  await deviceFor(page);
  const second = await context.newPage();
  await signInByCode(second, codes[0]);
  await expectTitle(second, "Bring it along?");
  // Only the page in front can ask a device.
  await page.bringToFront();
  await press(page, "Keep it by a passkey");
  await expectTitle(page, "Recovery codes");
  await own.goto(routes.account());
  await expect(own.getByText(/^Remove: /)).toHaveCount(1);
  await own.context().close();
});
