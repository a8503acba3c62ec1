// `npm run bench:browser [ROUNDS]`: every kind of page beside its two controls, in turn and in one run, on a slow line
// and a slow processor. Prints a table in Markdown, medians and their ratios; it asserts nothing.
import { chromium } from "@playwright/test";
import { routes } from "@/lib/routes";
import { launchOptions, phone } from "../../browser/chromium";
import { seed } from "../../build/seed";
import { startServer } from "../../build/server";
import { type Control, type StaticPage, startBlankNext, startStatic } from "./controls";
import { type Load, loadTwice } from "./load";
import { typeInto } from "./typing";

const rounds = Number(process.argv[2] ?? 15);
const textField = "textarea";

const server = await startServer();
const browser = await chromium.launch(launchOptions);
const seeded = await seed(server.url, 3);
const at = (stage: string) => routes.exercise(seeded.walkthrough, stage);
const pages: Readonly<Record<string, string>> = {
  landing: routes.home(),
  hub: routes.hub(seeded.walkthrough),
  core: at("accept/before"),
  "deep step": at("reframe/weigh"),
  review: routes.review(seeded.walkthrough),
  plan: routes.plan(seeded.walkthrough),
  help: routes.help(),
};

/** The page's own HTML and style without its modules, and how long its server took: the median of ten. */
async function staticTwin(path: string): Promise<StaticPage> {
  const times: number[] = [];
  let html = "";
  for (let count = 0; count < 10; count++) {
    const start = performance.now();
    html = await (await fetch(server.url + path)).text();
    times.push(performance.now() - start);
  }
  const sheet = /href="(\/_next\/static\/[^"]+\.css)"/.exec(html)?.[1] ?? "";
  const style = await (await fetch(server.url + sheet)).text();
  return {
    html: html.replace(/<script type="module"[^>]*><\/script>/g, "").replace(sheet, "style.css"),
    style: {
      type: "text/css; charset=utf-8",
      body: Buffer.from(style.replaceAll("../media/", `${server.url}/_next/static/media/`)),
    },
    delay: median(times),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

type Loads = { cold: Load[]; warm: Load[] };

async function measure(blank: Control, bare: Control): Promise<void> {
  const rows: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const urls = {
      onward: server.url + path,
      static: `${bare.url}${encodeURIComponent(name)}/`,
      blank: blank.url,
    };
    const loads: Record<string, Loads> = {};
    for (let round = 0; round < rounds; round++)
      for (const [kind, url] of Object.entries(urls)) {
        const { cold, warm } = await loadTwice(browser, url, phone);
        loads[kind] ??= { cold: [], warm: [] };
        loads[kind].cold.push(cold);
        loads[kind].warm.push(warm);
      }
    for (const when of ["cold", "warm"] as const) {
      const of = (kind: string, what: keyof Load) =>
        median(loads[kind]?.[when].map((one) => one[what]) ?? []);
      const both = (what: keyof Load) =>
        `${of("onward", what).toFixed(0)} / ${of("static", what).toFixed(0)} / ${of("blank", what).toFixed(0)}`;
      const ratio = (of("onward", "fcp") / of("static", "fcp")).toFixed(2);
      const kilobytes = (["html", "script", "style", "font"] as const)
        .map((what) => (of("onward", what) / 1000).toFixed(1))
        .join(" + ");
      rows.push(
        `| ${name}, ${when} | ${both("fcp")} | ${ratio} | ${both("lcp")} | ${both("tbt")} | ${of("onward", "cls").toFixed(3)} | ${of("onward", "requests")} | ${kilobytes} |`,
      );
      process.stdout.write(`${rows.at(-1)}\n`);
    }
  }
}

const twins: Record<string, StaticPage> = {};
for (const [name, path] of Object.entries(pages)) twins[encodeURIComponent(name)] = await staticTwin(path);
twins["typing"] = {
  html: `<!DOCTYPE html><html lang="en"><body><textarea rows="10" cols="40"></textarea></body></html>`,
  style: { type: "text/css", body: Buffer.from("") },
  delay: 0,
};
const [blank, bare] = [await startBlankNext(), await startStatic(twins)];
process.stdout.write(
  `Medians of ${rounds}: Onward / its own HTML alone / a blank page of Next. Milliseconds; kilobytes of HTML + script + style + fonts.\n\n| page | first paint | ratio | largest paint | blocked | shift | requests | kB |\n|---|---|---|---|---|---|---|---|\n`,
);
try {
  await measure(blank, bare);
  const own = await typeInto(browser, server.url + at("accept/write"), phone, textField);
  const alone = await typeInto(browser, `${bare.url}typing/`, phone, textField);
  process.stdout.write(
    `\nA key and the picture after it, 98th percentile: ${own.toFixed(0)} ms, in a bare text area ${alone.toFixed(0)} ms\n`,
  );
} finally {
  await browser.close();
  await Promise.all([blank.stop(), bare.stop(), server.stop()]);
}
