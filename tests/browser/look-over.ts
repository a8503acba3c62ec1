// What must be true of every page: checked once on each, in both colour schemes and at the widths of small phones.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeBuilder } from "@axe-core/playwright";
import { routes } from "@/lib/routes";
import { expect, type Page } from "./onward";
import type { PageToSee } from "./pages";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const phones: readonly number[] = [320, 360];
const height = 740;

/**
 * Goes through the pages one by one, and reports everything that is wrong on any of them at the end. `places` is
 * where the link to help was on earlier pages.
 */
export async function lookOver(
  page: Page,
  pages: readonly PageToSee[],
  places = new Set<string>(),
): Promise<void> {
  expect(pages.length).toBeGreaterThan(0);
  for (const { name, path } of pages) {
    await page.emulateMedia({ colorScheme: "light" });
    const response = await page.goto(path);
    expect.soft(response?.status(), name).toBe(path.endsWith(missingPath) ? 404 : 200);
    expectHeaders({ name, path }, response?.headers() ?? {});
    places.add(await helpPlace(page, name));
    await lookAt(page, name);
  }
  // A page whose fonts come too late on a busy machine stays in its fallback, which is wider.
  const letters = new Set([...places].map((place) => JSON.parse(place).letters));
  expect([...places], "where the link to help stands").toHaveLength(letters.size);
}

/** The page as it is shown now, for one that has no address. */
export async function lookAt(page: Page, name: string, widths = phones): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    expect.soft(await wideContent(page), `${name} at ${width} px`).toEqual([]);
  }
  // Content that can be scrolled clear of the bar is not covered by it.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>("[data-action-bar]"))
      bar.style.position = "static";
  });
  expect.soft(await page.evaluate(repeatedIds), `${name}, an id twice`).toEqual([]);
  expect.soft(await page.evaluate(skippedHeadings), `${name}, headings`).toEqual([]);
  await page.evaluate(axe);
  expect.soft(await violations(page, { type: "tag", values: tags }), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  // Only the colours differ.
  const contrast = { type: "rule", values: ["color-contrast"] } as const;
  expect.soft(await violations(page, contrast), `${name}, dark`).toEqual([]);
}

/** How the address of a missing page ends. */
export const missingPath = "/nothing-of-this-name";

function expectHeaders({ name, path }: PageToSee, headers: Record<string, string>): void {
  const policy = headers["content-security-policy"] ?? "";
  for (const part of [
    /(^|; )default-src 'none'(;|$)/,
    /(^|; )script-src 'self'(;|$)/,
    /(^|; )require-trusted-types-for 'script'(;|$)/,
    /(^|; )style-src 'self'(;|$)/,
    /(^|; )connect-src 'self'(;|$)/,
    /(^|; )form-action 'self' mailto:(;|$)/,
    /(^|; )frame-ancestors 'none'(;|$)/,
    /(^|; )base-uri 'none'(;|$)/,
  ])
    expect.soft(policy, name).toMatch(part);
  expect.soft(policy, name).not.toMatch(/unsafe|nonce|https?:|\*/);
  expect.soft(headers, name).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "referrer-policy": isShared(path) ? "no-referrer" : "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
  });
  expect.soft(headers["cache-control"], name).toContain("no-store");
  expect.soft(headers["x-powered-by"], name).toBeUndefined();
}

function isShared(path: string): boolean {
  return new URL(path, "http://127.0.0.1").pathname.startsWith(routes.shared(""));
}

async function helpPlace(page: Page, name: string): Promise<string> {
  const link = page.getByRole("link", { name: /^Get help now( \(opens in a new tab\))?$/ });
  await expect.soft(link, name).toHaveAttribute("href", routes.help());
  // On the page, not in the window: the focused element may be further down.
  return link.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const sample = Object.assign(document.createElement("span"), { textContent: "Onward" });
    Object.assign(sample.style, { position: "absolute", fontSize: "16px" });
    document.body.append(sample);
    const letters = sample.offsetWidth;
    sample.remove();
    return JSON.stringify({ letters, x, y: Math.round(y + window.scrollY), width, height });
  });
}

/** What extends beyond the right edge, if the page can be scrolled sideways. */
export function wideContent(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = wide.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 30) ?? ""}`);
    return [`${scrollWidth} px wide`, ...names.slice(-3)];
  });
}

/** Runs in the page: headings that are more than one level below the previous one. An error is above the title. */
function skippedHeadings(): string[] {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) =>
    one.checkVisibility(),
  );
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  return headings.flatMap((heading, at) =>
    at > 0 && (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1 ? (heading.textContent ?? "") : [],
  );
}

/** Runs in the page. */
function repeatedIds(): string[] {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) < at);
}

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;
type Rules = { type: "tag" | "rule"; values: readonly string[] };

/** Like the builder's version, which would load the page again for each look, and check frames that no page has. */
const builder = createRequire(import.meta.url).resolve("@axe-core/playwright");
const axe = readFileSync(createRequire(builder).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page, runOnly: Rules): Promise<string[]> {
  expect(page.frames()).toHaveLength(1);
  // Passed checks are only counted: reporting them in full takes longer than the checks.
  const { passes, violations } = await page.evaluate(async (rules) => {
    type Axe = { run: (options: object) => Promise<Results> };
    const results = await (window as unknown as { axe: Axe }).axe.run({
      runOnly: rules,
      resultTypes: ["violations"],
    });
    return { passes: results.passes.length, violations: results.violations };
  }, runOnly);
  expect(passes, "axe has seen something").toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.html.slice(0, 120)} (${node.any[0]?.message ?? node.failureSummary ?? ""})`,
    ),
  );
}
