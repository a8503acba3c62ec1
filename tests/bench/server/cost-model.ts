// From what one answer costs to what so many people in a day need.
import { table } from "../document";
import { medianIn, type ServerFigures } from "./figures";
import type { RowName } from "./house";

/** What one person does on the day on which they use it: a walk, and a look back. */
const day: Readonly<Partial<Record<RowName, number>>> = {
  home: 4,
  hub: 6,
  core: 30,
  save: 40,
  "save, followed": 40,
  search: 1,
  "plan.pdf": 1,
  "walkthrough.pdf": 1,
};
/** The part of a day's people who come in its busiest hour. */
const busiest = 1 / 8;
/** How much of a core is to be at work then, so that nobody waits behind somebody else. */
const load = 0.5;
const people = [1_000, 10_000, 100_000];

export function costModel({ pairs, sizes, asked }: ServerFigures): string {
  const rows = pairs[String(sizes[0])];
  const costOf = (name: RowName) => medianIn(rows, name)?.onward.processor ?? Number.NaN;
  const names = Object.keys(day) as RowName[];
  const lines = names.map((name) => {
    const cost = costOf(name);
    const { queries, rows: read } = asked[name];
    return [
      name === "search" ? "search in 120 entries" : name,
      cost.toFixed(1),
      queries,
      read,
      (1_000 / cost).toFixed(0),
      day[name] ?? 0,
    ];
  });
  const ofOne = names.reduce((sum, name) => sum + costOf(name) * (day[name] ?? 0), 0);
  const ofCore = (3_600_000 * load) / (ofOne * busiest);
  const needs = people.map((count) => {
    const answers = (names.reduce((sum, name) => sum + (day[name] ?? 0), 0) * count * busiest) / 3_600;
    return [count.toLocaleString("en"), answers.toFixed(1), (count / ofCore).toFixed(2)];
  });
  const daily = names.reduce((sum, name) => sum + asked[name].queries * (day[name] ?? 0), 0);
  const writes = (day.save ?? 0) + (day["save, followed"] ?? 0);
  const aSecond = (count: number) => ((count * 100_000 * busiest) / 3_600).toFixed(0);
  const head = [
    "one",
    "processor, ms",
    "queries",
    "rows read",
    "a core does in a second",
    "in a person’s day",
  ];
  return [
    table(head, lines),
    `A person’s day, with as much of each as in the last column, is ${(ofOne / 1_000).toFixed(1)} seconds of one core. If an eighth of a day’s people come in its busiest hour, and a core is to be idle for half of it, one core does for about ${(Math.floor(ofCore / 100) * 100).toLocaleString("en")} people a day:\n`,
    table(["people a day", "answers a second in the busiest hour", "cores"], needs),
    `The database is asked ${daily} times for a person’s day, and ${writes} of these are durable writes: of 100,000 people, ${aSecond(daily)} queries and ${aSecond(writes)} writes a second in the busiest hour.\n`,
  ].join("\n");
}
