// What a page requests, and that it stays as first painted, on a line so slow that its styles and fonts come late.
import { setTimeout as sleep } from "node:timers/promises";
import { routes } from "@/lib/routes";
import { phone } from "./chromium";
import { expect, type Page, test } from "./onward";
import { makeFilled } from "./walkthroughs";

const kindsOf = (id: string): Readonly<Record<string, string>> => ({
  "the first page": routes.home(),
  "the hub": routes.hub(id),
  "a core": routes.step(id, "accept/before"),
  "a deeper step": routes.step(id, "reframe/weigh"),
  "the review": routes.review(id),
  "the plan": routes.plan(id),
  "the help page": routes.help(),
});

const atMost: Readonly<Record<string, number>> = {
  document: 1,
  stylesheet: 1,
  font: 2,
  script: 2,
  /** The icon. */
  other: 1,
};

/** Everything that the page requested, by kind. The service worker's own copies are not the page's. */
async function requestsOf(page: Page, path: string): Promise<Record<string, string[]>> {
  const asked: Record<string, string[]> = {};
  page.on("request", (request) => {
    const kind = request.resourceType();
    const key = kind in atMost ? kind : "other";
    asked[key] = [...(asked[key] ?? []), new URL(request.url()).pathname];
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return asked;
}

test("nobody's browser is asked to load more than a page, its style, two fonts, two modules and the icon", async ({
  browser,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  for (const [name, path] of Object.entries(kindsOf(id))) {
    const context = await browser.newContext({ ...phone, baseURL: onward.url, serviceWorkers: "block" });
    const asked = await requestsOf(await context.newPage(), path);
    for (const [kind, addresses] of Object.entries(asked))
      expect(addresses.length, `${name}: ${addresses.join(" ")}`).toBeLessThanOrEqual(atMost[kind] ?? 0);
    expect(asked["document"], name).toHaveLength(1);
    await context.close();
  }
});

/** The layout shift until all fonts had loaded. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(path, { waitUntil: "load" });
  return await page.evaluate(async () => {
    await document.fonts.ready;
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let frame = 0; frame < 5; frame++) await painted();
    // Set by the script above, in the page.
    return (globalThis as unknown as { moved: { sum: number } }).moved.sum;
  });
}

test("nothing moves while somebody reads and styles and fonts are still loading", async ({
  browser,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  for (const [name, path] of Object.entries(kindsOf(id))) {
    const context = await browser.newContext({ ...phone, baseURL: onward.url, serviceWorkers: "block" });
    const page = await context.newPage();
    for (const [files, milliseconds] of [
      ["**/*.css", 300],
      ["**/*.woff2", 1_200],
    ] as const)
      await page.route(files, async (route) => {
        await sleep(milliseconds);
        await route.continue();
      });
    expect(await shiftOf(page, path), name).toBeLessThanOrEqual(0.005);
    await context.close();
  }
});

test("nothing changes its colour while a page and its style are still loading", async ({
  browser,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  for (const [name, path] of Object.entries(kindsOf(id))) {
    const context = await browser.newContext({
      ...{ ...phone, baseURL: onward.url, serviceWorkers: "block", reducedMotion: "no-preference" },
    });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const begun: string[] = [];
      Object.assign(globalThis, { begun });
      addEventListener("transitionrun", ({ propertyName }) => begun.push(propertyName));
    });
    await page.route("**/*.css", async (route) => {
      await sleep(300);
      await route.continue();
    });
    await page.goto(path);
    // Set by the script above, in the page. Chromium begins a transition with the frame after a change.
    const begun = page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return (globalThis as unknown as { begun: string[] }).begun;
    });
    expect(await begun, name).toEqual([]);
    await context.close();
  }
});

test("a page to write in is painted before its helpers begin, though they come before its style", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  await page.addInitScript(() => {
    const order: string[] = [];
    Object.assign(globalThis, { order });
    requestAnimationFrame(() => order.push("a frame"));
    const define = customElements.define.bind(customElements);
    customElements.define = (name, element) => {
      order.push(name);
      define(name, element);
    };
  });
  await page.route("**/*.css", async (route) => {
    await sleep(300);
    await route.continue();
  });
  await page.goto(routes.step(id, "accept/write"));
  const helpers = ["saved-form", "word-count", "mail-link", "minute-timer"];
  // Set by the script above, in the page.
  const order = () => page.evaluate(() => (globalThis as unknown as { order: string[] }).order);
  await expect.poll(order).toEqual(expect.arrayContaining(helpers));
  expect((await order()).find((name) => name === "a frame" || helpers.includes(name))).toBe("a frame");
});
