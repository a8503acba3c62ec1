// How fast the screen follows typing: characters typed into a text of 5,000 words while it is autosaved, in passes on
// new pages, because one page may have bad luck with another's work for as long as it is open.
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import { medianOf } from "../document";
import { slowProcessor } from "./load";

const words = "Nobody said a word about the second half of it. ".repeat(500);
/** In one pass. */
const typed = "And then I said what I had meant to say all along. ".repeat(8).slice(0, 400);
/** Between pauses, in which it is saved; the next keys are pressed while the response is on its way. */
const breath = { characters: 100, milliseconds: 850 };

/** Medians of the passes, in milliseconds. */
export type Typed = {
  /** From a key to the next frame, the 98th percentile of a pass. */
  inp: number;
  /** The longest time that the page's own work blocked typing. */
  longestTask: number;
  /** How long the page's scripts ran within a frame of more than 50 ms, at most. A script below 5 ms counts as none. */
  longestScripts: number;
};

/** Types into the one text area of each page, in so many passes, of which each begins with another page. */
export async function typeInto<Name extends string>(
  browser: Browser,
  urls: Readonly<Record<Name, string>>,
  screen: object,
  passes: number,
): Promise<Record<Name, Typed>> {
  const names = Object.keys(urls) as Name[];
  const all: Record<Name, Typed>[] = [];
  for (let pass = 0; pass < passes; pass++) {
    all.push(await typeOnce(browser, names, urls, screen));
    names.push(...names.splice(0, 1));
  }
  const over = (name: Name, what: keyof Typed) => medianOf(all.map((one) => one[name][what]));
  const overAll = (name: Name): Typed => ({
    inp: over(name, "inp"),
    longestTask: over(name, "longestTask"),
    longestScripts: over(name, "longestScripts"),
  });
  return Object.fromEntries(names.map((name) => [name, overAll(name)])) as Record<Name, Typed>;
}

/** Alternates between the pages with every pause. */
async function typeOnce<Name extends string>(
  browser: Browser,
  names: readonly Name[],
  urls: Readonly<Record<Name, string>>,
  screen: object,
): Promise<Record<Name, Typed>> {
  const contexts: BrowserContext[] = [];
  try {
    const pages = new Map<Name, Typing>();
    for (const name of names) {
      const context = await browser.newContext({ ...screen, serviceWorkers: "block" });
      contexts.push(context);
      pages.set(name, await ready(context, urls[name]));
    }
    for (let at = 0; at < typed.length; at += breath.characters)
      for (const { page, session } of pages.values()) {
        // Only where somebody types: a page that is slowed down keeps a core busy by that alone.
        await session.send("Emulation.setCPUThrottlingRate", slowProcessor);
        for (const key of typed.slice(at, at + breath.characters)) await page.keyboard.type(key);
        await page.waitForTimeout(breath.milliseconds);
        await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      }
    const measured: [Name, Typed][] = [];
    for (const [name, { page }] of pages) measured.push([name, await slowest(page)]);
    return Object.fromEntries(measured) as Record<Name, Typed>;
  } finally {
    for (const context of contexts) await context.close();
  }
}

type Typing = { page: Page; session: CDPSession };

async function ready(context: BrowserContext, url: string): Promise<Typing> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(url);
  const area = page.locator("textarea");
  await area.fill(words);
  await page.waitForTimeout(2 * breath.milliseconds);
  await area.focus();
  await page.keyboard.press("Control+End");
  await page.evaluate(observeKeys);
  return { page, session };
}

type Keys = { durations: Record<number, number>; longestTask: number; longestScripts: number };

/** https://w3c.github.io/long-animation-frames/#sec-PerformanceLongAnimationFrameTiming */
type LongFrame = PerformanceEntry & { scripts: readonly PerformanceEntry[] };

function observeKeys(): void {
  const keys: Keys = { durations: {}, longestTask: 0, longestScripts: 0 };
  Object.assign(globalThis, { keys });
  const options = { type: "event", durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId: id = 0, duration } = entry as PerformanceEntry & { interactionId?: number };
      if (id) keys.durations[id] = Math.max(keys.durations[id] ?? 0, duration);
    }
  }).observe(options);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) keys.longestTask = Math.max(keys.longestTask, duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries() as LongFrame[]) {
      const scripts = frame.scripts.reduce((sum, { duration }) => sum + duration, 0);
      keys.longestScripts = Math.max(keys.longestScripts, scripts);
    }
  }).observe({ type: "long-animation-frame" });
}

async function slowest(page: Page): Promise<Typed> {
  // Set by observeKeys, in the page.
  const { durations, ...longest } = await page.evaluate(() => (globalThis as unknown as { keys: Keys }).keys);
  const told = Object.values(durations);
  // Events below 16 ms are not reported, so they count as the shortest possible.
  const all = [...told, ...Array<number>(Math.max(0, typed.length - told.length)).fill(8)];
  all.sort((one, other) => one - other);
  return { inp: all[Math.floor(all.length * 0.98)] ?? Number.NaN, ...longest };
}
