// Somebody on a host who writes without signing up, creates an account with a passkey, and comes back with a code.
import { routes } from "@/lib/routes";
import { type Device, deviceFor } from "./device";
import { expect, type Page } from "./onward";
import { expectTitle, follow, press } from "./walker";

/** Somebody without an account, in a fresh browser, who has written one line. */
export async function beginAnew(page: Page, role: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(routes.home());
  await press(page, "Begin");
  await page.getByLabel("Which role was it?").fill(role);
  await press(page, "Continue");
  await expectTitle(page, "Accept the outcome");
  await press(page, "All stages");
  await expectTitle(page, role);
}

/** The same, with an account just created. Returns the device and the recovery codes. */
export async function keepAnew(page: Page, role: string): Promise<{ device: Device; codes: string[] }> {
  await beginAnew(page, role);
  await page.goto(routes.account());
  const device = await deviceFor(page);
  await press(page, "Keep it by a passkey");
  await expectTitle(page, "Recovery codes");
  await expect(page.getByText("Everything is kept.")).toBeVisible();
  const codes = await page.locator("#codes").getByRole("listitem").allTextContents();
  return { device, codes: codes.map((code) => code.trim()) };
}

/** Works without JavaScript too. */
export async function signInByCode(page: Page, code: string | undefined): Promise<void> {
  await page.goto(routes.signIn());
  await follow(page, "Sign in with a recovery code");
  await page.getByLabel("What is the code?").fill(code ?? "");
  await press(page, "Sign in");
}

/** Which of these are among the walkthroughs of the person in this browser. */
export async function expectListed(page: Page, roles: Readonly<Record<string, boolean>>): Promise<void> {
  await page.goto(routes.walkthroughs());
  for (const [role, isThere] of Object.entries(roles))
    await expect(page.getByRole("main").getByText(role, { exact: true }), role).toHaveCount(isThere ? 1 : 0);
}
