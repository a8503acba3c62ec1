// What was measured, as tables and pictures in docs/performance.md: what stands there beside them is written by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import { circumstances, table, writeBetween } from "../document";
import type { Load } from "./load";
import { drawBars } from "./plot";
import type { Typed } from "./typing";

/** Who is measured: Onward's page, the same HTML alone, and the blank page of Next. */
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
  /** `scriptless`: Onward's page without its scripts. */
  typing: Readonly<Record<"onward" | "scriptless" | "static", Typed>>;
};

const pictures = [
  "![First paint of each page beside its controls](images/performance-paint.svg)\n",
  "![How long each page is blocked beside its controls](images/performance-blocked.svg)\n",
  "![What each page sends beside its controls](images/performance-bytes.svg)\n",
];

/** Into the document, between its two marks, and into its pictures. Gives the tables to print. */
export function writeReport(figures: Figures): string {
  const text = [
    circumstances(figures.rounds, `Chromium ${figures.chromium}`),
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
  writeBetween("npm run bench", text);
  drawAll(figures);
  return text;
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
      row("the same on Onward’s page without scripts", typing.scriptless.inp, typing.static.inp, undefined),
      row("longest task while writing", ...of("longestTask"), undefined),
      row("longest that scripts ran in a frame above 50 ms", ...of("longestScripts"), undefined),
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
  if (typing.onward.longestTask > 50)
    misses.push(
      `- writing: a task of ${typing.onward.longestTask.toFixed(0)} ms, and not of at most 50; scripts ran for ${typing.onward.longestScripts.toFixed(0)} ms of a frame`,
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
