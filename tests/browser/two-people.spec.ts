// Two people on one host, at the same time, each in their own browser: neither finds a trace of the other.

import { routes } from "@/lib/routes";
import { stages, stepKey } from "@/lib/stages";
import { factsOf } from "@/lib/walkthroughs/facts";
import { stepsOf } from "@/lib/walkthroughs/steps";
import { type BrowserContext, expect, type Page, test } from "./onward";
import { goOn, press } from "./walker";

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-25" });
const keys = stages.flatMap((stage) =>
  stepsOf(stage, facts).flatMap(({ slug, shows }) => (shows ? [] : stepKey(stage.slug, slug))),
);

/** Writes one word into every line and box, and goes on. */
async function writeEverywhere(page: Page, word: string): Promise<void> {
  const boxes = page.getByRole("main").getByRole("textbox").and(page.locator(":not([type=date])"));
  for (const box of await boxes.all()) await box.fill(`${word} was here`);
  const before = page.url();
  await goOn(page);
  await page.waitForURL(({ href }) => href !== before);
}

type Person = {
  /** The id of their walkthrough. */
  id: string;
  /** What must not be on anybody else's pages: their word, the walkthrough, an action item, a link, and their cookies. */
  traces: string[];
};

/** From the first page through every step to a plan, and to a shared page. */
async function walk(page: Page, word: string): Promise<Person> {
  await page.goto(routes.home());
  await page.getByRole("main").getByRole("button", { name: "Begin" }).first().click();
  await page.waitForURL(/\/walkthroughs\/new/);
  await writeEverywhere(page, word);
  await page.waitForURL(/\/accept\/before$/);
  const id = /[\da-f-]{36}/.exec(page.url())?.[0] ?? "";
  for (const key of keys) {
    // The main button leads from core to core.
    const path = routes.step(id, key);
    if (!page.url().endsWith(path)) await page.goto(path);
    await writeEverywhere(page, word);
  }
  await page.goto(routes.plan(id));
  await page.getByLabel("What will you do?", { exact: true }).fill(`${word} in the plan`);
  await page.getByLabel("By when?", { exact: true }).fill("2030-01-02");
  await press(page, "Add it to the plan");
  const added = page.getByRole("listitem").filter({ hasText: `${word} in the plan` });
  const item = (await added.getAttribute("id"))?.replace("item-", "") ?? "";
  await page.goto(routes.share(id));
  await page.getByLabel("The plan", { exact: true }).check();
  await press(page, "Make the link");
  const link = (await page.getByLabel("The link").inputValue()).slice(-43);
  const cookies = (await page.context().cookies()).filter(({ name }) => name.startsWith("__Host-onward"));
  return { id, traces: [word, id, item, link, ...cookies.map(({ value }) => value)] };
}

/** Every page and file of this person's, and everything their browser stores. */
async function lookAround(page: Page, own: Person): Promise<string> {
  const found: string[] = [];
  const pages = [
    ...[routes.home(), routes.walkthroughs(), routes.evidence(), routes.supporters(), routes.questions()],
    ...[routes.advice(), routes.patterns(), routes.shares(), routes.data(), routes.leave(), routes.account()],
    ...[routes.newWalkthrough(), routes.privacy(), routes.example(), routes.hub(own.id), routes.plan(own.id)],
    ...[routes.review(own.id), routes.share(own.id), routes.takeAlong(own.id), routes.close(own.id)],
  ];
  for (const path of pages) {
    await page.goto(path);
    found.push(await page.content());
  }
  const files = ["walkthrough.md", "walkthrough.json", "plan.ics"].map((file) => routes.export(own.id, file));
  for (const path of [routes.exportData(), ...files, ...keys.map((key) => routes.step(own.id, key))]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    found.push(await answer.text());
  }
  found.push(JSON.stringify(await page.context().storageState({ indexedDB: true })), await stored(page));
  return found.join("\n");
}

function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [JSON.stringify(sessionStorage), document.cookie];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        texts.push(request.url, (await (await caches.match(request))?.text()) ?? "");
    return texts.join("\n");
  });
}

/** Requests every page and file of somebody else's. */
async function tryAddresses(page: Page, { id, traces: [, , item = ""] }: Person): Promise<string> {
  const found: string[] = [];
  for (const path of [
    ...[routes.hub(id), routes.plan(id), routes.item(id, item), routes.review(id), routes.share(id)],
    ...[routes.takeAlong(id), routes.close(id), routes.checkIn(id), routes.remove(id)],
    ...keys.map((key) => routes.step(id, key)),
    ...["walkthrough.md", "walkthrough.json", "plan.ics"].map((file) => routes.export(id, file)),
  ]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    // The requested address is part of what Next sends.
    found.push((await answer.text()).replaceAll(id, "").replaceAll(item, ""));
  }
  return found.join("\n");
}

test("two people at once find no trace of one another", async ({ browser, onward, watch }) => {
  const sitDown = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ baseURL: onward.url });
    watch.over(context);
    return { context, page: await context.newPage() };
  };
  const [one, other] = [await sitDown(), await sitDown()];
  const [first, second] = await Promise.all([walk(one.page, "Kingfisher"), walk(other.page, "Nightingale")]);

  for (const [{ page }, own, foreign] of [
    [one, first, second],
    [other, second, first],
  ] as const) {
    const seen = await lookAround(page, own);
    expect(own.traces.filter((trace) => !seen.includes(trace))).toEqual([]);
    expect(foreign.traces.filter((trace) => seen.includes(trace))).toEqual([]);
    const answered = await tryAddresses(page, foreign);
    expect(foreign.traces.filter((trace) => answered.includes(trace))).toEqual([]);
  }
  for (const { context } of [one, other]) await context.close();
});
