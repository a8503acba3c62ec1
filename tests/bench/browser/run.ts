// `npm run bench:browser [-- ROUNDS]`, and the second part of `npm run bench`: every kind of page beside its two
// controls, alternating in one run, on a slow line and a slow processor. Writes docs/performance.md; asserts nothing.
import { chromium } from "@playwright/test";
import { routes } from "@/lib/routes";
import { launchOptions, phone } from "../../browser/chromium";
import { save, seed } from "../../build/seed";
import { startServer } from "../../build/server";
import { medianOf } from "../document";
import { startBlankNext, startStatic, type Twin } from "./controls";
import { type Load, loadTwice, pressAndPaint } from "./load";
import { type Compared, compared, type PageFigures, type When, writeReport } from "./report";
import { typeInto } from "./typing";

const rounds = Number(process.argv[2] ?? 15);
const bareTextArea = "/bare-text-area";
const withoutScripts = "/without-scripts";

const server = await startServer();
const browser = await chromium.launch(launchOptions);
const seeded = await seed(server.url, 3);
const at = (step: string) => routes.step(seeded.walkthrough, step);
const pages = {
  landing: routes.home(),
  hub: routes.hub(seeded.walkthrough),
  core: at("accept/before"),
  "deep step": at("reframe/weigh"),
  review: routes.review(seeded.walkthrough),
  plan: routes.plan(seeded.walkthrough),
  help: routes.help(),
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];
/** What comes after the first core. */
const next = at("feedback/ask");
const writing = at("accept/write");

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 10; count++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return medianOf(times);
}

/** The page's own HTML without its modules, and the time its server took: the median of ten. */
async function twinOf(path: string): Promise<Twin> {
  let html = "";
  const delay = await timed(async () => {
    html = await (await fetch(server.url + path)).text();
  });
  return { html: html.replace(/<script [^>]*type="module"[^>]*><\/script>/g, ""), delay };
}

const [blank, bare] = await startControls();
const urls = (path: string): Record<Compared, string> => ({
  onward: server.url + path,
  static: bare.url + path,
  blank: blank.url,
});

async function startControls() {
  const twins: Record<string, Twin> = {};
  for (const path of [...Object.values(pages), next]) twins[path] = await twinOf(path);
  twins[bareTextArea] = {
    html: `<!DOCTYPE html><html lang="en"><head><title>Bare</title><meta name="viewport" content="width=device-width"></head><body><textarea rows="10" cols="40"></textarea></body></html>`,
    delay: 0,
  };
  // As the script would have it for this text.
  const written = (await twinOf(writing)).html.replaceAll('dir="auto"', 'dir="ltr"');
  twins[withoutScripts] = { html: written, delay: 0 };
  const saveDelay = await timed(() => save(server.url, seeded.walkthrough, "accept/write", {}));
  return await Promise.all([startBlankNext(), startStatic(server.url, twins, { saveDelay, next })]);
}

type Loads = Record<Name | "blank", Record<Compared, Record<When, Load[]>>>;

/** Alternating, so that other load on the machine affects all alike. The blank page is the same beside every page. */
async function loadAll(): Promise<Record<Name, PageFigures>> {
  const loads = {} as Loads;
  async function add(name: Name | "blank", one: Compared, url: string): Promise<void> {
    const { cold, warm } = await insist(() => loadTwice(browser, url, phone));
    loads[name] ??= {} as Loads[Name];
    loads[name][one] ??= { cold: [], warm: [] };
    loads[name][one].cold.push(cold);
    loads[name][one].warm.push(warm);
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names)
      for (const one of ["onward", "static"] as const) await add(name, one, urls(pages[name])[one]);
    await add("blank", "blank", blank.url);
    process.stdout.write(`${new Date().toISOString()} round ${round + 1} of ${rounds}\n`);
  }
  const figures = (name: Name, when: When) =>
    Object.fromEntries(
      compared.map((one) => [one, mediansOf(loads[one === "blank" ? "blank" : name][one][when])]),
    ) as Record<Compared, Load>;
  return Object.fromEntries(
    names.map((name) => [name, { cold: figures(name, "cold"), warm: figures(name, "warm") }]),
  ) as Record<Name, PageFigures>;
}

/** One page that failed to load must not cost a run of half an hour. */
async function insist<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    process.stderr.write(`Once more: ${error}\n`);
    return await act();
  }
}

function mediansOf(loads: readonly Load[]): Load {
  const kinds = Object.keys(loads[0] ?? {}) as (keyof Load)[];
  return Object.fromEntries(kinds.map((kind) => [kind, medianOf(loads.map((load) => load[kind]))])) as Load;
}

async function pressAll(): Promise<Record<Compared, number>> {
  const times: Record<Compared, number[]> = { onward: [], static: [], blank: [] };
  for (let round = 0; round < rounds; round++)
    for (const one of compared) {
      const name = one === "blank" ? /^Go on/ : /^Continue to/;
      times[one].push(await insist(() => pressAndPaint(browser, urls(pages.core)[one], phone, name)));
    }
  return Object.fromEntries(compared.map((one) => [one, medianOf(times[one])])) as Record<Compared, number>;
}

try {
  const figures = {
    rounds,
    chromium: browser.version(),
    pages: await loadAll(),
    press: await pressAll(),
    typing: await typeInto(
      browser,
      {
        onward: server.url + writing,
        scriptless: bare.url + withoutScripts,
        static: bare.url + bareTextArea,
      },
      phone,
      rounds,
    ),
  };
  process.stdout.write(`\n${writeReport(figures)}`);
} finally {
  await browser.close();
  await Promise.all([blank.stop(), bare.stop(), server.stop()]);
}
