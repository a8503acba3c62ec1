import { lookOver } from "./look-over";
import { apart, expect, notFoundNote, test } from "./onward";
import { emptyPages, statePages } from "./pages";
import { startOnward } from "./server";
import { expectTitle, follow } from "./walker";

test(
  "somebody new finds a quiet first page, and nothing is kept before they write",
  apart,
  async ({ page }) => {
    const fresh = await startOnward();
    try {
      await page.goto(fresh.url);
      await expectTitle(page, "You didn't get the job. Here is a quiet place to sort that out.");
      await follow(page, "Begin");
      await expectTitle(page, "What happened");
      await page.goto(fresh.url);
      await expect(page.getByRole("link", { name: "Begin", exact: true })).toBeVisible();
      const pages = emptyPages().map(({ name, path }) => ({ name, path: fresh.url + path }));
      await lookOver(page, pages);
    } finally {
      await page.close();
      await fresh.remove();
    }
  },
);

test("somebody finds what is empty, off or in conflict readable, in reach and well guarded", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(notFoundNote);
  await lookOver(page, await statePages(onward.url));
});
