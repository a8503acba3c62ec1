// An interview's card without a connection, and how it is stored for that.
import { routes } from "@/lib/routes";
import { interviewKey, interviewStep } from "@/lib/stages/interview";
import { keptNames, openKeeping } from "./offline";
import { expect, helpIsKept, test } from "./onward";
import { expectTitle } from "./walker";
import { fillStep, makeStarted } from "./walkthroughs";

const cardKey = interviewKey("card", 1);

async function makeCard(url: string, id: string): Promise<void> {
  const { fields } = interviewStep(cardKey) ?? { fields: {} };
  await fillStep(
    url,
    id,
    cardKey,
    { role: "Archivist", learning: "Slow down before the last question" },
    fields,
  );
}

test("somebody without a connection can read the card that they opened before, and none of their other pages", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_/);
  const id = await makeStarted(onward.url);
  await makeCard(onward.url, id);
  await page.goto(routes.help());
  await helpIsKept(page);
  await page.goto(routes.card(id));
  await expect.poll(() => keptNames(page)).toContain(routes.card(id));
  await context.setOffline(true);
  await page.goto("/");
  await expectTitle(page, "Onward can’t be reached right now");
  await expect(page.getByText(/^What you wrote that isn’t saved yet is on this device\./)).toBeHidden();
  await page.getByRole("link", { name: /^Your card: / }).click();
  await expect(page.getByText("Slow down before the last question")).toBeVisible();
  // It offers nothing that could not be opened.
  await expect(
    page.getByText(/^Onward can’t be reached right now\. You can read your card here/),
  ).toBeVisible();
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(0);
  await page.goto(routes.review(id));
  await expectTitle(page, "Onward can’t be reached right now");
});

test("what is stored can be read in none of the browser's files, and by no script", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await makeCard(onward.url, id);
  await openKeeping(page, id, "accept/before");
  await page.goto(routes.card(id));
  await expect.poll(() => keptNames(page)).toContain(routes.card(id));
  const key = await page.evaluate(
    () =>
      new Promise<{ extractable: boolean; usages: string[] }>((resolve) => {
        const opening = indexedDB.open("onward");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("kept").objectStore("kept").get("key");
          asked.onsuccess = () =>
            resolve({ extractable: asked.result.extractable, usages: asked.result.usages });
          opening.result.close();
        };
      }),
  );
  expect(key).toEqual({ extractable: false, usages: ["encrypt", "decrypt"] });
  const cached = await page.evaluate(async () => {
    const texts = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        if (!request.url.includes("woff2")) texts.push(await (await caches.match(request))?.text());
    return texts.join("\n");
  });
  expect(cached).toContain("Get help now");
  expect(cached).not.toContain("Slow down");
  expect(cached).not.toContain(id);
});
