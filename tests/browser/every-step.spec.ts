// One test per stage, so that none of them takes long, however slow the machine is.
import { stages } from "@/lib/stages";
import { lookOver } from "./look-over";
import { test } from "./onward";
import { filledPages, type PageToSee } from "./pages";
import { comeInWith } from "./walkthroughs";

const helpPlaces = new Set<string>();
let all: readonly PageToSee[];

test.beforeAll(async ({ onward, owner }) => {
  comeInWith(onward.url, owner);
  all = await filledPages(onward.url);
});

/** The stage that a page's step belongs to, or else its group. */
function groupOf({ path }: PageToSee): string {
  const stage = stages.find(({ slug }) => path.includes(`/${slug}/`));
  if (stage) return stage.title;
  return path.startsWith("/walkthroughs/") ? "a walkthrough" : "everything else";
}

for (const group of [...stages.map(({ title }) => title), "a walkthrough", "everything else"])
  test(`somebody finds every page of “${group}” readable, reachable and well protected`, async ({ page }) => {
    const pages = all.filter((one) => groupOf(one) === group);
    await lookOver(page, pages, helpPlaces);
  });
