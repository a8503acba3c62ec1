// Screenshots of every page: `npx tsx tests/browser/screenshots.ts http://127.0.0.1:6693 FOLDER`. It writes into the
// running Onward's data, so give it an empty one of its own.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { desktop, launchOptions, phone } from "./chromium";
import { emptyPages, filledPages, type PageToSee, statePages } from "./pages";

const looks = [
  { name: "phone-light", ...phone, colorScheme: "light" },
  { name: "phone-dark", ...phone, colorScheme: "dark" },
  { name: "desktop-light", ...desktop, colorScheme: "light" },
  { name: "desktop-dark", ...desktop, colorScheme: "dark" },
] as const;

const [address = "", folder = ""] = process.argv.slice(2);
if (!address || !folder) throw new Error("Give the address of a running Onward and a folder.");
const base = new URL(address).origin;

const browser = await chromium.launch(launchOptions);
try {
  await take(browser, "00", emptyPages());
  await take(browser, "10", await filledPages(base));
  await take(browser, "20", await statePages(base));
} finally {
  await browser.close();
}

async function take(from: Browser, group: string, pages: readonly PageToSee[]): Promise<void> {
  for (const { name: look, ...options } of looks) {
    const context = await from.newContext({ ...options, reducedMotion: "reduce" });
    const page = await context.newPage();
    mkdirSync(join(folder, look), { recursive: true });
    for (const { name, path } of pages) {
      await page.setViewportSize(options.viewport);
      await page.goto(base + path, { waitUntil: "load" });
      const height = await page.evaluate(async () => {
        await document.fonts.ready;
        return document.documentElement.scrollHeight;
      });
      // As tall as the page, so that the bar at the foot of a phone does not cover the middle.
      await page.setViewportSize({ ...options.viewport, height: Math.max(height, options.viewport.height) });
      const file = `${group}-${name.replace(/[^a-z]+/g, "-")}.png`;
      await page.screenshot({ path: join(folder, look, file) });
    }
    await context.close();
    process.stdout.write(`${group}: ${pages.length} pages, ${look}\n`);
  }
}
