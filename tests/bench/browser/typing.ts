// How soon the screen follows the fingers: 2,000 characters typed into a text of 5,000 words, while it is saved.
import type { Browser, Page } from "@playwright/test";

const words = `${"Nobody said a word about the second half of it. ".repeat(500)}`;
const typed = "And then I said what I had meant to say all along. ".repeat(40).slice(0, 2_000);

/** The 98th percentile of the time from a key to the picture that follows it, in milliseconds; up to 8 where all are as short. */
export async function typeInto(
  browser: Browser,
  url: string,
  screen: object,
  field: string,
): Promise<number> {
  const context = await browser.newContext({ ...screen, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(observeKeys);
    await page.goto(url);
    const area = page.locator(field);
    await area.fill(words);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await area.focus();
    await page.keyboard.press("Control+End");
    for (const key of typed) await page.keyboard.type(key);
    return await slowest(page);
  } finally {
    await context.close();
  }
}

function observeKeys(): void {
  const durations: number[] = [];
  Object.assign(globalThis, { durations });
  const options = { type: "event", buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (/^key(down|press)$/.test(entry.name)) durations.push(entry.duration);
  }).observe(options);
}

async function slowest(page: Page): Promise<number> {
  const durations = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
  // What took less than 16 ms is not told, so it counts as the shortest that can be.
  const all = [...durations, ...Array<number>(Math.max(0, typed.length - durations.length)).fill(8)];
  return all.sort((one, other) => one - other)[Math.floor(all.length * 0.98)] ?? Number.NaN;
}
