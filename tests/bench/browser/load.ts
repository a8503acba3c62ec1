// One page as a phone on a slow line loads it, and what the browser itself measured of it.
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/** Times in milliseconds, bytes as they come over the line. */
export type Load = {
  fcp: number;
  lcp: number;
  /** What long tasks block beyond 50 ms each, from the first paint until the page is at rest. */
  tbt: number;
  cls: number;
  requests: number;
  html: number;
  script: number;
  style: number;
  font: number;
};

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, and a processor four times slower. */
const slow = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
};

type Seen = Pick<Load, "fcp" | "lcp" | "tbt" | "cls">;

/** Runs in the page before anything of it does. */
function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, tbt: 0, cls: 0 };
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
    seen.tbt += Math.max(0, entry.duration - 50);
  });
  on("layout-shift", (entry) => {
    seen.cls += entry["value"] ?? 0;
  });
}

const kinds: Readonly<Record<string, "html" | "script" | "style" | "font">> = {
  Document: "html",
  Script: "script",
  Stylesheet: "style",
  Font: "font",
};

/** Loads `url` twice in a browser profile of its own: with nothing kept, and again with what the first time left. */
export async function loadTwice(
  browser: Browser,
  url: string,
  screen: object,
): Promise<{ cold: Load; warm: Load }> {
  const context = await browser.newContext({ ...screen, serviceWorkers: "block" });
  try {
    return { cold: await load(context, url), warm: await load(context, url) };
  } finally {
    await context.close();
  }
}

async function load(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await countBytes(session);
  await page.addInitScript(observe);
  await session.send("Network.emulateNetworkConditions", slow);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(url, { waitUntil: "load" });
  await atRest(page);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await page.close();
  return { ...seen, ...bytes };
}

async function countBytes(session: CDPSession) {
  const bytes = { requests: 0, html: 0, script: 0, style: 0, font: 0 };
  const types = new Map<string, string>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (!response.fromDiskCache) bytes.requests += 1;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds[types.get(requestId) ?? ""];
    if (kind) bytes[kind] += encodedDataLength;
  });
  return bytes;
}

/** Until the main thread has had nothing to do for half a second, fonts included. */
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
