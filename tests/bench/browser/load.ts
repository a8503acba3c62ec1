// Loads one page like a phone on a slow line, and returns what the browser itself measured.
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/** Times in milliseconds, bytes as transferred. */
export type Load = {
  fcp: number;
  lcp: number;
  /** The time that long tasks block beyond 50 ms each, from the first paint until the page is idle. */
  tbt: number;
  cls: number;
  requests: number;
  html: number;
  script: number;
  style: number;
  font: number;
};

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip. */
const slowLine = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
};
/** How many times slower than this machine the processor is. */
export const slowProcessor = { rate: 4 };

type Seen = Pick<Load, "fcp" | "lcp" | "cls"> & { longTasks: [start: number, duration: number][] };

/** Runs in the page before the page's own code. */
function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, longTasks: [] };
  Object.assign(globalThis, { seen });
  const on = (type: string, take: (entry: PerformanceEntry & Record<string, number>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as PerformanceEntry & Record<string, number>);
    }).observe({ type, buffered: true });
  on("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  });
  on("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  on("longtask", (entry) => {
    seen.longTasks.push([entry.startTime, entry.duration]);
  });
  on("layout-shift", (entry) => {
    seen.cls += entry["value"] ?? 0;
  });
  // The time of the click, for the page that follows.
  document.addEventListener(
    "click",
    () => sessionStorage.setItem("pressed", String(performance.timeOrigin + performance.now())),
    { capture: true },
  );
}

const kinds: Readonly<Record<string, "html" | "script" | "style" | "font">> = {
  Document: "html",
  Script: "script",
  Stylesheet: "style",
  Font: "font",
};

/**
 * Loads `url` twice in a fresh browser profile: in a new tab with an empty cache, and again there with what the first
 * time left, as somebody comes who is on a page of Onward already (docs/decisions/0068).
 */
export async function loadTwice(
  browser: Browser,
  url: string,
  screen: object,
): Promise<{ cold: Load; warm: Load }> {
  const context = await browser.newContext({ ...screen, serviceWorkers: "block" });
  try {
    const tab = await openSlowly(context);
    return { cold: await load(tab, url), warm: await load(tab, url) };
  } finally {
    await context.close();
  }
}

async function load({ page, session }: Tab, url: string): Promise<Load> {
  const bytes = countBytes(session);
  await page.goto(url, { waitUntil: "load" });
  await atRest(page);
  const { longTasks, ...seen } = await seenIn(page);
  return { ...seen, ...bytes, tbt: blocked(longTasks, seen.fcp) };
}

/** From clicking `name` to the first paint of the next page, with what `url` left in the browser. */
export async function pressAndPaint(
  browser: Browser,
  url: string,
  screen: object,
  name: RegExp,
): Promise<number> {
  const context = await browser.newContext({ ...screen, serviceWorkers: "block" });
  try {
    const { page } = await openSlowly(context);
    await page.goto(url, { waitUntil: "load" });
    await atRest(page);
    const before = page.url();
    const target = page.getByRole("link", { name }).or(page.getByRole("button", { name })).first();
    await Promise.all([
      page.waitForURL((now) => now.href !== before, { waitUntil: "load" }),
      target.click({ noWaitAfter: true }),
    ]);
    await atRest(page);
    const { fcp } = await seenIn(page);
    return await page.evaluate(
      (paint) => performance.timeOrigin + paint - Number(sessionStorage.getItem("pressed")),
      fcp,
    );
  } finally {
    await context.close();
  }
}

type Tab = { page: Page; session: CDPSession };

async function openSlowly(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(observe);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowLine);
  await session.send("Emulation.setCPUThrottlingRate", slowProcessor);
  return { page, session };
}

function seenIn(page: Page): Promise<Seen> {
  // Set by the observers, in the page.
  return page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
}

/** As the web vital is defined: before the first paint there is nothing to press. */
function blocked(tasks: Seen["longTasks"], fcp: number): number {
  return tasks.reduce((sum, [start, duration]) => {
    const after = start + duration - Math.max(start, fcp);
    return sum + Math.max(0, after - 50);
  }, 0);
}

function countBytes(session: CDPSession) {
  const bytes = { requests: 0, html: 0, script: 0, style: 0, font: 0 };
  const types = new Map<string, string>();
  const fromMemory = new Set<string>();
  session.on("Network.requestServedFromCache", ({ requestId }) => fromMemory.add(requestId));
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (!response.fromDiskCache && !fromMemory.has(requestId)) bytes.requests += 1;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds[types.get(requestId) ?? ""];
    if (kind) bytes[kind] += encodedDataLength;
  });
  return bytes;
}

/** Until the main thread has had no long task for half a second, including fonts. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, 500);
      new PerformanceObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, 500);
      }).observe({ type: "longtask" });
    });
  });
}
