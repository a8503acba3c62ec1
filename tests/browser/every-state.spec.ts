import { lookOver } from "./look-over";
import { apart, expect, notFoundNote, test } from "./onward";
import { emptyPages, type PageToSee, statePages } from "./pages";
import { startOnward } from "./server";
import { expectTitle, follow } from "./walker";
import { comeInWith } from "./walkthroughs";

test(
  "somebody new finds a quiet first page, and nothing is stored before they write",
  apart,
  async ({ page }) => {
    const fresh = await startOnward();
    try {
      await page.goto(fresh.url);
      await expectTitle(page, "You didn’t get the job. Here is a quiet place to sort that out.");
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

const groups: Readonly<Record<string, (name: string) => boolean>> = {
  "what is empty": (name) => name.startsWith("empty"),
  "what holds one endless word": (name) => name.includes("long word"),
  "what is off, in conflict, fresh or not there": (name) => !/^empty|long word/.test(name),
};
const helpPlaces = new Set<string>();
let states: readonly PageToSee[];

test.beforeAll(async ({ onward, owner }) => {
  comeInWith(onward.url, owner);
  states = await statePages(onward.url);
});

for (const [group, isIn] of Object.entries(groups))
  test(`somebody finds ${group} readable, reachable and well protected`, async ({ page, watch }) => {
    watch.expects(notFoundNote);
    const pages = states.filter(({ name }) => isIn(name));
    await lookOver(page, pages, helpPlaces);
  });
