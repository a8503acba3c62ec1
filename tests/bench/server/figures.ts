// What was measured, and what follows from it.
import { medianOf } from "../document";
import type { Cost } from "./ask";
import type { RowName } from "./house";
import type { Memory } from "./memory";
import type { Processes } from "./processes";

/** One answer of Onward's and one of its control's, in the same round. */
export type MeasuredPair = { onward: Cost; control: Cost };

export type Rows = Partial<Record<RowName | "start", MeasuredPair[]>>;

export type ServerFigures = {
  rounds: number;
  engine: string;
  /** Walkthroughs of others. */
  sizes: readonly number[];
  /** By what the database is called: a number of others, what is searched, or an earlier version. */
  pairs: Readonly<Record<string, Rows>>;
  asked: Readonly<Record<RowName, { queries: number; rows: number }>>;
  memory: Memory;
  processes: Processes;
};

export type Kind = "page" | "kept" | "save" | "search" | "pdf" | "start";

/** What is measured where, and what kind of goal it has. */
export const measured: readonly {
  title: string;
  name: RowName | "start";
  /** Of a database of its own; else of the one with the fewest others. */
  house?: string;
  kind: Kind;
}[] = [
  { title: "home", name: "home", kind: "page" },
  { title: "hub", name: "hub", kind: "page" },
  { title: "core", name: "core", kind: "page" },
  { title: "help, kept in memory", name: "help", kind: "kept" },
  { title: "save (PUT)", name: "save", kind: "save" },
  { title: "save that the plan follows", name: "save, followed", kind: "save" },
  { title: "search in 1,000 entries", name: "search", house: "1,000 entries", kind: "search" },
  { title: "search in 10,000 entries", name: "search", house: "10,000 entries", kind: "search" },
  { title: "plan.pdf", name: "plan.pdf", kind: "pdf" },
  { title: "walkthrough.pdf", name: "walkthrough.pdf", kind: "pdf" },
  { title: "start", name: "start", kind: "start" },
];

/** At most so many times the control, or so much of the ratio that the earlier version had to its own. */
export const goals: Readonly<Record<Kind, { ratio?: number; ofBefore?: number }>> = {
  page: { ofBefore: 0.6 },
  kept: { ratio: 2 },
  save: { ofBefore: 0.7 },
  search: { ratio: 1.5 },
  pdf: { ratio: 1.3 },
  start: {},
};
export const mostGrowth = 1.2;

export type Median = { onward: Cost; control: Cost; ratio: Cost };

const costs = ["time", "processor"] as const;

function medianCost(values: readonly Cost[]): Cost {
  const [time, processor] = costs.map((what) => medianOf(values.map((one) => one[what])));
  return { time: time ?? Number.NaN, processor: processor ?? Number.NaN };
}

function divided(one: Cost, other: Cost): Cost {
  return { time: one.time / other.time, processor: one.processor / other.processor };
}

/** The ratio is the median of each round's own. */
export function medianIn(rows: Rows | undefined, name: RowName | "start"): Median | undefined {
  const pairs = rows?.[name];
  if (!pairs || pairs.length === 0) return undefined;
  return {
    onward: medianCost(pairs.map(({ onward }) => onward)),
    control: medianCost(pairs.map(({ control }) => control)),
    ratio: medianCost(pairs.map(({ onward, control }) => divided(onward, control))),
  };
}

/** How much dearer something is among many others than among few: the median of each round's own ratio. */
export function growthOf(
  { pairs, sizes }: ServerFigures,
  name: RowName | "start",
  side: keyof MeasuredPair,
): number | undefined {
  const few = pairs[String(sizes[0])]?.[name];
  const many = pairs[String(sizes.at(-1))]?.[name];
  if (!few || !many) return undefined;
  return medianOf(many.map((one, round) => one[side].time / (few[round]?.[side].time ?? Number.NaN)));
}
