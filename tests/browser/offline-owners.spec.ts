// Several people use one browser: what it stores for offline use belongs to the current person.
import { routes } from "@/lib/routes";
import { keepAnew, signInByCode } from "./keep";
import { keptNames, openKeeping } from "./offline";
import { expect, type Page, test, workerIsThere } from "./onward";
import { expectTitle, follow, goOn, press } from "./walker";

/** The walkthrough of the current person, from home. */
async function idOf(page: Page): Promise<string> {
  await page.goto(routes.home());
  await follow(page, "All stages");
  await expect(page).toHaveURL(/walkthroughs\/[\da-f-]{36}$/);
  return page.url().slice(-36);
}

async function writeOffline(page: Page): Promise<string> {
  const id = await idOf(page);
  await openKeeping(page, id, "reflect/went-well");
  await page.context().setOffline(true);
  await page.getByRole("textbox").first().fill("Nobody else reads this");
  await goOn(page);
  await expectTitle(page, "Reinforce your self-worth");
  return id;
}

async function expectNothing(page: Page, id: string): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(routes.home());
  await expectTitle(page, "Onward can’t be reached right now");
  await expect(page.getByRole("link", { name: /^(Go on with|Your card)/ })).toHaveCount(0);
  await page.goto(routes.step(id, "worth/evidence"));
  await expectTitle(page, "Onward can’t be reached right now");
  await page.context().setOffline(false);
}

test("the next person after somebody signed out is shown nothing of theirs", async ({ page, watch }) => {
  watch.expects(/net::ERR_/);
  await keepAnew(page, "Lighthouse keeper");
  const id = await writeOffline(page);
  await page.context().setOffline(false);
  await page.goto(routes.leave());
  await press(page, "Sign out");
  await expectTitle(page, "You are signed out");
  expect(await keptNames(page)).toEqual([]);
  await page.goto(routes.help());
  await workerIsThere(page);
  await page.reload();
  await expectNothing(page, id);
});

test("somebody who signs in while another person is signed in is shown nothing of theirs", async ({
  page,
  browser,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_|status of 401/);
  const other = await (await browser.newContext({ baseURL: onward.url })).newPage();
  const { codes } = await keepAnew(other, "Harbour pilot");
  await keepAnew(page, "Lighthouse keeper");
  const id = await writeOffline(page);
  await page.context().setOffline(false);
  await signInByCode(page, codes[0]);
  await expectTitle(page, "You are signed in");
  await expect
    .poll(async () => (await keptNames(page)).filter((name) => name === "key" || name.startsWith("/")))
    .toEqual([]);
  await expectNothing(page, id);
  // And once they write themselves, not even the sealed data is there.
  const theirs = await idOf(page);
  await openKeeping(page, theirs, "accept/before");
  expect((await keptNames(page)).filter((name) => name.includes(id))).toEqual([]);
});
