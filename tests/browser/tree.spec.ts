// The accessibility tree of each kind of page, and the order of its tab stops, as last reviewed: tests/browser/trees.
// After an intended change, `npx playwright test tree --project=phone --update-snapshots` writes it again, and the
// difference is reviewed.
import { routes } from "@/lib/routes";
import { apart, expect, notFoundNote, test } from "./onward";
import { type Onward, startOnward } from "./server";
import { treeOf } from "./tree";
import { type Made, makeFilled, post } from "./walkthroughs";

let fresh: Onward;
let made: Made | undefined;

// Its own installation: existing data would be asked about, or offered.
test.beforeAll(async () => {
  fresh = await startOnward();
});

test.afterAll(() => fresh.remove());

test(
  "the first page is as it was, for those who hear it and those who tab through it",
  apart,
  async ({ page }) => {
    await page.goto(fresh.url);
    expect(await treeOf(page)).toMatchSnapshot("first-page.txt");
  },
);

const kinds: Readonly<Record<string, (id: string, item: string) => string>> = {
  hub: (id) => routes.hub(id),
  start: (id) => routes.step(id, "start"),
  "core-accept": (id) => routes.step(id, "accept/before"),
  "core-feedback-draft": (id) => routes.step(id, "feedback/draft"),
  "deeper-values": (id) => routes.step(id, "worth/values"),
  "core-plan": (id) => routes.step(id, "prepare/actions"),
  plan: (id) => routes.plan(id),
  "plan-item": (id, item) => routes.item(id, item),
  review: (id) => routes.review(id),
  close: (id) => routes.close(id),
  closed: (id) => `${routes.close(id)}?closed`,
  "keep-a-copy": (id) => routes.takeAlong(id),
  share: (id) => routes.share(id),
  delete: (id) => routes.remove(id),
  help: () => routes.help(),
  privacy: () => routes.privacy(),
  look: () => routes.look(),
  "not-here": () => "/nothing-of-this-name",
};

for (const [kind, pathOf] of Object.entries(kinds))
  test(`${kind} is as it was, for those who hear it and those who tab through it`, async ({
    page,
    watch,
  }) => {
    watch.expects(notFoundNote);
    made ??= await makeFilled(fresh.url);
    await page.goto(fresh.url + pathOf(made.id, made.items[0] ?? ""));
    expect(await treeOf(page)).toMatchSnapshot(`${kind}.txt`);
  });

test("what could not be saved is as it was, for those who hear it", async ({ page, onward, watch }) => {
  watch.expects(notFoundNote);
  const answer = await post(onward.url, routes.save("nothing", "accept/before"), [["friend", "Rest."]]);
  await page.route(routes.help(), async (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: await answer.text() }),
  );
  await page.goto(routes.help());
  expect(await treeOf(page)).toMatchSnapshot("not-saved.txt");
});
