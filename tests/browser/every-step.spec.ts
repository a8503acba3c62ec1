// A test a stage, so that none of them takes long, however slow the machine is.
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

/** The stage that a page is a step of, or what else it belongs to. */
function groupOf({ path }: PageToSee): string {
  const stage = stages.find(({ slug }) => path.includes(`/${slug}/`));
  if (stage) return stage.title;
  return path.startsWith("/walkthroughs/") ? "a walkthrough" : "everything else";
}

for (const group of [...stages.map(({ title }) => title), "a walkthrough", "everything else"])
  test(`somebody finds every page of “${group}” readable, in reach and well guarded`, async ({ page }) => {
    const pages = all.filter((one) => groupOf(one) === group);
    await lookOver(page, pages, helpPlaces);
  });
