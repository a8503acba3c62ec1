// `npm run bench:server [-- ROUNDS]`, and the first part of `npm run bench`: what the server's answers cost beside the
// least that they could, in turn and in one run. Writes docs/performance.md; it asserts nothing. On SQLite, or on the
// PostgreSQL server that ONWARD_TEST_POSTGRES names. Fewer than three rounds are a try, on little, and only printed.
// ONWARD_BENCH_BEFORE names the folder of an earlier version that is built: it is measured in the same run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatKeys, holdKeys, newKey } from "@/lib/server/crypto/keys";
import { newDatabase } from "../../faults/database";
import { type Cost, measure } from "./ask";
import type { MeasuredPair, Rows, ServerFigures } from "./figures";
import { type House, openHouse, type RowName, rowNames } from "./house";
import { watchMemory } from "./memory";
import { type ServedPlace, startControl, startMeasured } from "./process";
import { twoProcesses } from "./processes";
import { writeServerReport } from "./report";

const rounds = Number(process.argv[2] ?? 9);
const isTry = rounds < 3;
const sizes = isTry ? [10, 200, 2_000] : [10, 1_000, 100_000];
const requests = isTry ? 500 : 10_000;
/** Walkthroughs of the person: as many as somebody has, and for search as many as make the entries. */
const own = 6;
const searched = { "1,000 entries": 50, "10,000 entries": isTry ? 100 : 500 };
const before = process.env["ONWARD_BENCH_BEFORE"];
const postgres = process.env["ONWARD_TEST_POSTGRES"];

const folder = mkdtempSync(join(tmpdir(), "onward-bench-"));
const key = join(folder, "key");
const one = newKey();
holdKeys([one]);
writeFileSync(key, formatKeys([one]), { mode: 0o600 });

/** How often each is asked for in a round, and its control so many times as often: that is done so soon. */
const counts: Record<RowName, readonly [onward: number, more: number]> = {
  ...{ home: [20, 5], hub: [20, 5], core: [20, 5], help: [300, 1] },
  ...{ save: [20, 5], "save, followed": [20, 5] },
  ...{ search: [4, 1], "plan.pdf": [4, 1], "walkthrough.pdf": [4, 1] },
};
/** So many rounds at once come before the first, uncounted: until then code is still being compiled. */
const warming = isTry ? 1 : 10;

function say(text: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}

async function open(name: string, amount: { own: number; others: number }, root = "."): Promise<House> {
  say(`filling: ${name}`);
  const place: ServedPlace = {
    root: resolve(root),
    folder: join(folder, name),
    databaseUrl: postgres ? await newDatabase(postgres) : `file:${join(folder, name, "onward.db")}`,
    key,
  };
  mkdirSync(place.folder);
  return openHouse(place, amount);
}

/** One after the other, and the other way round the next time: what else the machine does meets both alike. */
async function measurePair(house: House, name: RowName, round: number): Promise<MeasuredPair> {
  const ask = house.asks[name];
  const [count, more] = counts[name];
  const times = round < 0 ? warming : 1;
  const onward = () => measure(house.onward, ask.onward, count * times);
  const control = () => measure(house.control, ask.control, count * more);
  if (round % 2 === 0) return { onward: await onward(), control: await control() };
  const first = await control();
  return { onward: await onward(), control: first };
}

async function measureStart(house: House): Promise<MeasuredPair> {
  const onward = await startMeasured(house.place);
  await onward.stop();
  const control = await startControl(["tests/bench/server/bare.mjs", house.place.databaseUrl]);
  await control.stop();
  const cost = (time: number): Cost => ({ time, processor: Number.NaN });
  return { onward: cost(onward.started), control: cost(control.started) };
}

const houses = new Map<string, { house: House; names: readonly RowName[]; starts: boolean }>();

async function openAll(): Promise<void> {
  const all = rowNames.filter((name) => name !== "search");
  for (const others of sizes) {
    const name = String(others);
    const starts = others !== sizes[1];
    houses.set(name, { house: await open(name, { own, others }), names: rowNames, starts });
  }
  for (const [name, walkthroughs] of Object.entries(searched)) {
    const house = await open(name, { own: walkthroughs, others: sizes[0] ?? 0 });
    houses.set(name, { house, names: ["search"], starts: false });
  }
  if (before) {
    const house = await open("before", { own, others: sizes[0] ?? 0 }, before);
    houses.set("before", { house, names: all, starts: true });
  }
}

async function measureAll(): Promise<ServerFigures["pairs"]> {
  const pairs: Record<string, Rows> = {};
  const add = (house: string, name: RowName | "start", pair: MeasuredPair) => {
    pairs[house] = { ...pairs[house], [name]: [...(pairs[house]?.[name] ?? []), pair] };
  };
  for (let round = -1; round < rounds; round++) {
    for (const { house } of houses.values()) await house.searchAgain();
    for (const name of [...rowNames, "start"] as const)
      for (const [title, { house, names, starts }] of houses) {
        if (name === "start" ? !starts : !names.includes(name)) continue;
        const pair = await (name === "start" ? measureStart(house) : measurePair(house, name, round));
        if (round >= 0) add(title, name, pair);
      }
    say(round < 0 ? "warm" : `round ${round + 1} of ${rounds}`);
  }
  return pairs;
}

try {
  await openAll();
  const first = houses.get(String(sizes[0]))?.house;
  if (!first) throw new Error("There is no first database");
  const pairs = await measureAll();
  say("memory");
  const figures: ServerFigures = {
    ...{ rounds, sizes, pairs },
    engine: postgres ? "PostgreSQL" : "SQLite",
    asked: first.asked,
    memory: await watchMemory(first, requests),
    processes: await twoProcesses(first),
  };
  process.stdout.write(`\n${writeServerReport(figures, { isTry })}`);
} finally {
  for (const { house } of houses.values()) await house.stop();
  rmSync(folder, { recursive: true, force: true });
}
