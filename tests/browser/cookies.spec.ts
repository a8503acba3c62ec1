import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { expect, test } from "./onward";
import { press } from "./walker";
import { makeStarted } from "./walkthroughs";

// On a personal installation and on a host: what is left in the browser, however it got there.

test("somebody who begins, searches and shares has only cookies with our names", async ({
  page,
  context,
  onward,
  isHosted,
}) => {
  const id = await makeStarted(onward.url, { role: "Ferry hand" });
  await page.goto(onward.url + routes.begin(randomUUID()));
  await page.getByLabel("Which role was it?", { exact: true }).fill("Lock keeper");
  await press(page, "Continue");
  await page.goto(onward.url + routes.walkthroughs());
  await page.getByRole("textbox", { name: "Find words in what you wrote" }).fill("Ferry");
  await press(page, "Find");
  await expect(page.getByText(/^1 of \d+ walkthroughs$/)).toBeVisible();
  await page.goto(onward.url + routes.share(id));
  await expect
    .poll(async () => (await context.cookies()).map(({ name }) => name))
    .not.toContain(expect.stringContaining("settled"));

  const cookies = await context.cookies();
  const prefix = isHosted ? "__Host-" : "onward-";
  expect(cookies.map(({ name }) => name)).toEqual(
    expect.arrayContaining([`${prefix}time-zone`, `${prefix}search`]),
  );
  for (const { name, path, secure, sameSite } of cookies) {
    expect(name.startsWith("__Host-"), name).toBe(isHosted);
    expect([name, path, secure]).toEqual([name, "/", isHosted]);
    expect(sameSite, name).not.toBe("None");
  }
  const open = cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name);
  expect(open).toEqual([`${prefix}time-zone`]);
  expect(await page.evaluate(() => document.cookie)).not.toMatch(/onward=|search=/);
});
