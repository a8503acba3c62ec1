// Pictures of every page, filled: `npx tsx tests/browser/screenshots.ts http://127.0.0.1:3000 FOLDER`.
// It writes into the running Onward's data, so give it one of its own.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { limits } from "@/lib/forms/field";
import { routes, withCheck } from "@/lib/routes";
import { close, findExercise } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { desktop, launchOptions, phone } from "./chromium";
import { makeConflict, makeFilled, makeStarted, saveExercise, stepsNow } from "./journeys";
import { sampleAnswers } from "./samples";

type Shot = { name: string; path: string };

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
  await take(browser, "00-empty", [
    { name: "first-page", path: routes.home() },
    { name: "new", path: routes.newWalkthrough() },
    { name: "walkthroughs", path: routes.walkthroughs() },
  ]);
  await take(browser, "10-filled", await filledShots());
  await take(browser, "20-states", await stateShots());
} finally {
  await browser.close();
}

async function filledShots(): Promise<Shot[]> {
  const { id, told, items } = await makeFilled(base);
  const other = await makeFilled(base, { pick: "last", first: false, closed: true });
  const steps = stepsNow(told).map(({ key }) => ({ name: key, path: routes.exercise(id, key) }));
  const others = stepsNow(other.told)
    .filter(({ key, exercise }) => Object.values(exercise.fields).some(({ when }) => when) && key !== "start")
    .map(({ key }) => ({ name: `other/${key}`, path: routes.exercise(other.id, key) }));
  return [
    { name: "home", path: routes.home() },
    { name: "walkthroughs", path: routes.walkthroughs() },
    { name: "new-with-setback-plan", path: routes.newWalkthrough() },
    { name: "hub", path: routes.hub(id) },
    { name: "start", path: routes.exercise(id, "start") },
    ...steps,
    ...others,
    { name: "plan", path: routes.plan(id) },
    { name: "plan-item", path: routes.item(id, items[0] ?? "") },
    { name: "review", path: routes.review(id) },
    { name: "close", path: routes.close(id) },
    { name: "closed", path: `${routes.close(other.id)}?closed` },
    { name: "delete", path: routes.remove(id) },
    { name: "help", path: routes.help() },
    { name: "not-here", path: "/nothing-of-this-name" },
  ];
}

async function stateShots(): Promise<Shot[]> {
  const empty = await makeStarted(base);
  const long = { note: "a ".repeat(limits.paragraph) };
  await saveExercise(base, empty, "close", long, close.fields);
  const key = "reflect/learned";
  const asked = findExercise(key)?.fields ?? {};
  const one = sampleAnswers(asked, "first");
  await makeConflict(base, empty, key, asked, [one, { learning: "Asking one question back." }]);
  return [
    { name: "hub-empty", path: routes.hub(empty) },
    { name: "step-empty", path: routes.exercise(empty, "accept/feelings") },
    { name: "plan-empty", path: routes.plan(empty) },
    { name: "review-empty", path: routes.review(empty) },
    { name: "start-error", path: withCheck(routes.begin(randomUUID())) },
    { name: "too-long", path: withCheck(routes.close(empty)) },
    { name: "conflict", path: routes.exercise(empty, key) },
    { name: "start-filled", path: routes.exercise(empty, start.slug) },
  ];
}

async function take(from: Browser, group: string, shots: readonly Shot[]): Promise<void> {
  for (const { name: look, ...options } of looks) {
    const context = await from.newContext({ ...options, reducedMotion: "reduce" });
    const page = await context.newPage();
    mkdirSync(join(folder, look), { recursive: true });
    for (const { name, path } of shots) {
      await page.goto(base + path, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = `${group}-${name.replaceAll("/", "_")}.png`;
      await page.screenshot({ path: join(folder, look, file), fullPage: true });
    }
    await context.close();
    process.stdout.write(`${group}: ${shots.length} pages, ${look}\n`);
  }
}
