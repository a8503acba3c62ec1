// Writes the measurements as tables and pictures in docs/performance.md; the text around them is written by hand.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Load } from "./load";
import { drawBars } from "./plot";
import type { Typed } from "./typing";

const document = "docs/performance.md";
const begins = "<!-- Written by npm run bench -->";
const ends = "<!-- End of what is written by npm run bench -->";

/** What is measured: Onward's page, the same HTML alone, and Next's blank page. */
export const compared = ["onward", "static", "blank"] as const;
export type Compared = (typeof compared)[number];
export type When = "cold" | "warm";

/** The median of each figure. */
export type PageFigures = Record<When, Record<Compared, Load>>;

export type Figures = {
  rounds: number;
  chromium: string;
  pages: Readonly<Record<string, PageFigures>>;
  press: Readonly<Record<Compared, number>>;
  typing: Readonly<Record<"onward" | "static", Typed>>;
};

const pictures = [
  "![First paint of each page beside its controls](images/performance-paint.svg)\n",
  "![How long each page is blocked beside its controls](images/performance-blocked.svg)\n",
  "![What each page sends beside its controls](images/performance-bytes.svg)\n",
];

export function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Writes the tables between the document's two marks, and its pictures. Returns the tables to print. */
export function writeReport(figures: Figures): string {
  const text = [
    circumstances(figures),
    ...pictures,
    "### The line\n",
    bytesTable(figures),
    ...(["cold", "warm"] as const).flatMap((when) => [
      `### Until it can be used, ${when === "cold" ? "the first time" : "with what the first time left in the browser"}\n`,
      paintTable(figures, when),
    ]),
    "### Writing, and going on\n",
    writingTable(figures),
    "### What misses its goal\n",
    missed(figures),
  ].join("\n");
  const all = readFileSync(document, "utf8");
  const [before, after] = [all.indexOf(begins), all.indexOf(ends)];
  if (before < 0 || after < before) throw new Error(`${document} has lost its marks`);
  writeFileSync(document, `${all.slice(0, before + begins.length)}\n\n${text}\n\n${all.slice(after)}`);
  drawAll(figures);
  return text;
}

function circumstances({ rounds, chromium }: Figures): string {
  const processors = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${processors.length} × ${processors[0]?.model ?? "an unknown processor"}, ${memory} GB`;
  return `Measured on ${day}: medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}, Chromium ${chromium}, Node ${process.versions.node}, ${machine}.\n`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

function bytesTable({ pages }: Figures): string {
  const rows = Object.entries(pages).map(([name, { cold, warm }]) => {
    const kilobytes = (["html", "style", "font", "script"] as const).map((kind) =>
      (cold.onward[kind] / 1000).toFixed(1),
    );
    const script = (cold.blank.script / 1000).toFixed(1);
    return [name, ...kilobytes, script, cold.onward.requests, warm.onward.requests];
  });
  const head = [
    "kB, as sent",
    "HTML",
    "style",
    "fonts",
    "script",
    "script of a blank Next page",
    "requests",
    "again",
  ];
  return table(head, rows);
}

function paintTable({ pages }: Figures, when: When): string {
  const rows = Object.entries(pages).map(([name, figures]) => {
    const { onward, static: bare } = figures[when];
    const all = (what: keyof Load) => compared.map((one) => figures[when][one][what].toFixed(0)).join(" / ");
    return [
      name,
      all("fcp"),
      (onward.fcp / bare.fcp).toFixed(2),
      all("lcp"),
      all("tbt"),
      onward.cls.toFixed(3),
    ];
  });
  return table(["ms", "first paint", "ratio", "largest paint", "blocked", "shift"], rows);
}

function writingTable({ press, typing }: Figures): string {
  const row = (name: string, ...values: (number | undefined)[]) => [
    name,
    ...values.map((value) => value?.toFixed(0) ?? ""),
  ];
  const of = (what: keyof Typed) => [typing.onward[what], typing.static[what]] as const;
  return table(
    ["ms", "Onward", "bare HTML", "blank Next"],
    [
      row("from a key to its picture, 98th percentile", ...of("inp"), undefined),
      row("longest task while writing", ...of("longestTask"), undefined),
      row("from the press of Continue to the next page", press.onward, press.static, press.blank),
    ],
  );
}

/** The goals of docs/decisions/0041. */
function missed({ pages, typing }: Figures): string {
  const misses = Object.entries(pages).flatMap(([name, figures]) =>
    (["cold", "warm"] as const).flatMap((when) => {
      const { onward, static: bare } = figures[when];
      const paint = Math.max(bare.fcp * 1.15, bare.fcp + 50);
      return [
        onward.tbt > bare.tbt + 20 && `blocked ${(onward.tbt - bare.tbt).toFixed(0)} ms more`,
        onward.fcp > paint && `painted ${(onward.fcp - bare.fcp).toFixed(0)} ms later`,
        onward.cls > 0.005 && `moved by ${onward.cls.toFixed(3)}`,
      ].flatMap((miss) => (miss ? [`- ${name}, ${when}: ${miss}`] : []));
    }),
  );
  if (typing.onward.inp > typing.static.inp + 16)
    misses.push(
      `- writing: a key's picture comes ${(typing.onward.inp - typing.static.inp).toFixed(0)} ms later`,
    );
  return `${misses.join("\n") || "Nothing."}\n`;
}

function drawAll({ pages }: Figures): void {
  const legend = ["Onward", "bare HTML", "a blank page of Next"];
  const bars = (what: (load: Load) => number) =>
    Object.entries(pages).map(([name, { cold }]) => ({
      name,
      values: compared.map((one) => what(cold[one])),
    }));
  mkdirSync("docs/images", { recursive: true });
  const draw = (file: string, title: string, unit: string, what: (load: Load) => number) =>
    writeFileSync(
      `docs/images/performance-${file}.svg`,
      drawBars({ title, unit, legend, groups: bars(what) }),
    );
  draw("paint", "First paint, the first time", "ms", (load) => load.fcp);
  draw("blocked", "Blocked after the first paint, the first time", "ms", (load) => load.tbt);
  draw(
    "bytes",
    "Sent the first time, fonts aside",
    "kB",
    (load) => (load.html + load.style + load.script) / 1000,
  );
}
