// The offline page: what it offers, and when there is nothing left to offer.
import { routes } from "@/lib/routes";
import { openKeeping } from "./offline";
import { expect, helpersAreThere, test } from "./onward";
import { expectTitle, goOn } from "./walker";
import { makeStarted } from "./walkthroughs";

test("somebody who has filled in everything that opens offline is told so", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_/);
  const id = await makeStarted(onward.url);
  const filledIn = page.getByText(/^No stage is left that can be opened without a connection\./);
  await openKeeping(page, id, "strategy/experiment");
  await context.setOffline(true);
  await page.goto(routes.home());
  await expectTitle(page, "Onward can’t be reached right now");
  await expect(page.getByRole("link", { name: "Go on with: Reframe the rejection" })).toBeVisible();
  await expect(filledIn).toBeHidden();
  await page.getByRole("link", { name: "Go on with: Reframe the rejection" }).click();
  await expectTitle(page, "Reframe the rejection");
  await helpersAreThere(page);
  await page.getByRole("textbox").first().fill("They saw through me");
  await goOn(page);
  for (const path of [undefined, routes.home()]) {
    if (path !== undefined) await page.goto(path);
    await expectTitle(page, "Onward can’t be reached right now");
    await expect(filledIn).toBeVisible();
    await expect(page.getByRole("link", { name: /^Go on with/ })).toHaveCount(0);
  }
});

test("the offline page, opened by its own address, shows nothing that waits to be filled in", async ({
  page,
}) => {
  await page.goto("/offline");
  await expect(page.getByRole("link", { name: "Get help now" }).last()).toBeVisible();
  await expect(page.getByText("@name")).toHaveCount(2);
  for (const pattern of await page.getByText("@name").all()) await expect(pattern).toBeHidden();
});
