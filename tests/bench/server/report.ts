// The server's part of docs/performance.md, between its two marks; what stands there beside it is written by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import { drawBars } from "../browser/plot";
import { circumstances, table, writeBetween } from "../document";
import { costModel } from "./cost-model";
import { goals, growthOf, measured, medianIn, mostGrowth, type ServerFigures } from "./figures";
import type { RowName } from "./house";

const pictures = [
  "![What the server’s processor does for an answer, beside the control and the version before](images/performance-server-cost.svg)\n",
  "![How long an answer takes among 10, 1,000 and 100,000 walkthroughs of others](images/performance-server-growth.svg)\n",
];

/** Into the document and its pictures, unless it was a try. Gives the tables to print. */
export function writeServerReport(figures: ServerFigures, { isTry }: { isTry: boolean }): string {
  const text = [
    circumstances(figures.rounds, figures.engine),
    ...pictures,
    "### Beside the controls\n",
    ratioTable(figures),
    "### With the rows of others\n",
    growthTable(figures),
    "### Memory\n",
    memoryTable(figures),
    "### Two processes against one\n",
    processes(figures),
    "### What one costs\n",
    costModel(figures),
    "### What misses its goal\n",
    missed(figures),
  ].join("\n");
  if (isTry) return text;
  writeBetween("npm run bench:server", text);
  drawAll(figures);
  return text;
}

const digits = (value: number | undefined, after = 1) =>
  value === undefined || Number.isNaN(value) ? "" : value.toFixed(value >= 100 ? 0 : after);

function medianOfRow(figures: ServerFigures, at: number) {
  const { name, house, kind } = measured[at] ?? { name: "home", kind: "page" };
  const now = medianIn(figures.pairs[house ?? String(figures.sizes[0])], name);
  const before = house ? undefined : medianIn(figures.pairs["before"], name);
  const ofBefore = now && before && now.ratio.time / before.ratio.time;
  return { now, before, ofBefore, goal: goals[kind] };
}

function ratioTable(figures: ServerFigures): string {
  const hasBefore = "before" in figures.pairs;
  const rows = measured.map(({ title }, at) => {
    const { now, before, ofBefore, goal } = medianOfRow(figures, at);
    const { ratio, ofBefore: part } = goal;
    return [
      title,
      digits(now?.onward.time),
      digits(now?.control.time, 2),
      digits(now?.ratio.time),
      ...(hasBefore ? [digits(before?.ratio.time), digits(ofBefore, 2)] : []),
      ratio ? `at most ${ratio} ×` : part ? `at most ${part} of before` : "",
      digits(now?.onward.processor),
      digits(now?.control.processor, 2),
      digits(now?.ratio.processor),
    ];
  });
  const head = [
    ...["", "Onward, ms", "control, ms", "ratio"],
    ...(hasBefore ? ["ratio before", "of before"] : []),
    ...["goal", "processor: Onward, ms", "control, ms", "ratio"],
  ];
  return table(head, rows);
}

const grown: readonly (RowName | "start")[] = [
  ...(["home", "hub", "core", "save", "save, followed", "search", "plan.pdf", "walkthrough.pdf"] as const),
  "start",
];

function growthTable(figures: ServerFigures): string {
  const { sizes, pairs } = figures;
  const rows = grown.map((name) => [
    name === "search" ? "search in 120 entries" : name,
    ...sizes.map((size) => digits(medianIn(pairs[String(size)], name)?.onward.time)),
    digits(growthOf(figures, name, "onward"), 2),
    digits(growthOf(figures, name, "control"), 2),
  ]);
  const head = ["ms, among so many", ...sizes.map((size) => size.toLocaleString("en"))];
  return table([...head, "growth", "growth of the control"], rows);
}

function memoryTable({ memory: { requests, onward, control } }: ServerFigures): string {
  const shown = [0, 1, 2, 5, 7, 10];
  const at = (step: number) => ((requests * step) / (onward.length - 1)).toLocaleString("en");
  return table(
    ["MB, after so many requests", ...shown.map(at)],
    [
      ["Onward", ...shown.map((step) => digits(onward[step], 0))],
      ["control", ...shown.map((step) => digits(control[step], 0))],
    ],
  );
}

function processes({ processes: found }: ServerFigures): string {
  if ("needed" in found)
    return `Not measured: it takes ${found.needed} cores, two for the servers and two for the database and whoever asks, and this machine has ${found.cores}.\n`;
  const { one, two } = found;
  return `${two.toFixed(0)} hubs a second instead of ${one.toFixed(0)}: ${(two / one).toFixed(2)} times as many.\n`;
}

function missed(figures: ServerFigures): string {
  const misses = measured.flatMap(({ title }, at) => {
    const { now, ofBefore, goal } = medianOfRow(figures, at);
    const ratio = now?.ratio.time ?? 0;
    return [
      goal.ratio && ratio > goal.ratio && `- ${title}: ${digits(ratio)} × its control, and not ${goal.ratio}`,
      goal.ofBefore &&
        ofBefore &&
        ofBefore > goal.ofBefore &&
        `- ${title}: ${digits(ofBefore, 2)} of the ratio before, and not ${goal.ofBefore}`,
    ].flatMap((miss) => miss || []);
  });
  for (const name of grown) {
    const growth = growthOf(figures, name, "onward") ?? 0;
    if (growth > mostGrowth)
      misses.push(`- ${name}: ${digits(growth, 2)} × as long among the most others, and not ${mostGrowth}`);
  }
  return `${misses.join("\n") || "Nothing."}\n`;
}

function drawAll(figures: ServerFigures): void {
  mkdirSync("docs/images", { recursive: true });
  const hasBefore = "before" in figures.pairs;
  const cost = measured.flatMap(({ title, name }, at) => {
    const { now, before } = medianOfRow(figures, at);
    if (!now || name === "start" || title === "search in 10,000 entries") return [];
    const values = [now.onward.processor, now.control.processor];
    const short = title
      .replace(/,.*| \(PUT\)| in .*/, "")
      .replace(/ that.*/, ", plan")
      .replace("walkthrough.pdf", "walk….pdf");
    return [{ name: short, values: before ? [...values, before.onward.processor] : values }];
  });
  const legend = ["Onward", "its control", ...(hasBefore ? ["the version before"] : [])];
  const title = "Work of the server for one answer";
  writeFileSync(
    "docs/images/performance-server-cost.svg",
    drawBars({ title, unit: "ms of a processor", legend, groups: cost }),
  );
  const { sizes, pairs } = figures;
  const groups = grown
    .filter((name) => name !== "start")
    .map((name) => ({
      name: name.replace("walkthrough.pdf", "walk….pdf").replace("followed", "plan"),
      values: sizes.map((size) => medianIn(pairs[String(size)], name)?.onward.time ?? 0),
    }));
  writeFileSync(
    "docs/images/performance-server-growth.svg",
    drawBars({
      title: "An answer among the walkthroughs of others",
      unit: "ms",
      legend: sizes.map((size) => `${size.toLocaleString("en")} of others`),
      groups,
    }),
  );
}
