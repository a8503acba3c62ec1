// One database with its Onward and its controls: it is filled, each of its answers is asked for once and written down,
// and then both stand ready to be measured.
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { routes } from "@/lib/routes";
import { personalOwner } from "@/lib/server/owners/owner-id";
import { type ServerAnswer, type ServerRequest, sendRequest } from "./ask";
import type { ControlTwin, Work } from "./control";
import { fillOthers, fillOwn, rareWord, typedIn } from "./fill";
import { type Running, type ServedPlace, startControl, startMeasured } from "./process";
import { openRaw, type RawQuery } from "./raw";

export const rowNames = [
  "home",
  "hub",
  "core",
  "help",
  "save",
  "save, followed",
  "search",
  "plan.pdf",
  "walkthrough.pdf",
] as const;
export type RowName = (typeof rowNames)[number];

export type House = {
  place: ServedPlace;
  onward: Running;
  control: Running;
  asks: Readonly<Record<RowName, { onward: ServerRequest; control: ServerRequest }>>;
  /** What each answer asks of the database. */
  asked: Readonly<Record<RowName, { queries: number; rows: number }>>;
  /** A search ends by itself after a few minutes. */
  searchAgain: () => Promise<void>;
  stop: () => Promise<void>;
};

export async function openHouse(place: ServedPlace, amount: { own: number; others: number }): Promise<House> {
  // The first start makes the tables.
  await (await startMeasured(place)).stop();
  const ids = await fillOwn(place.databaseUrl, amount.own);
  await fillOthers(place.databaseUrl, amount.others);
  const [twin = "", mine = ""] = ids.slice(-2);
  const asks = asksFor(mine);
  const { twins, asked } = await record(place, asks, twin);
  const work: Work = { ...place, twins };
  const file = join(place.folder, "control");
  writeFileSync(file, serialize(work));
  const program = ["--conditions=react-server", "lib/server/run.mjs", "tests/bench/server/control.ts", file];
  const [onward, control] = await Promise.all([startMeasured(place), startControl(program)]);
  const both = Object.entries(asks).map(([name, ask]) => [name, { onward: ask, control: { ...ask } }]);
  return {
    ...{ place, onward, control, asked, asks: Object.fromEntries(both) },
    async searchAgain() {
      for (const [name, { onward: ask }] of both as [RowName, { onward: ServerRequest }][])
        if (name === "search") ask.cookie = await searchCookie(onward);
    },
    stop: async () => void (await Promise.all([onward.stop(), control.stop()])),
  };
}

function asksFor(walkthrough: string): Record<RowName, ServerRequest> {
  return {
    home: { path: routes.home() },
    hub: { path: routes.hub(walkthrough) },
    core: { path: routes.step(walkthrough, "accept/before") },
    help: { path: routes.help() },
    save: typist(walkthrough, typedIn.save),
    "save, followed": typist(walkthrough, typedIn["save, followed"]),
    search: { path: routes.found().replace(/#.*/, "") },
    "plan.pdf": { path: routes.export(walkthrough, "plan.pdf") },
    "walkthrough.pdf": { path: routes.export(walkthrough, "walkthrough.pdf") },
  };
}

/** One open form whose text is longer with each save. */
function typist(walkthrough: string, { key, field }: { key: string; field: string }): ServerRequest {
  const writer = randomUUID();
  let sequence = 0;
  const form = () => ({
    ...{ revision: "1", writer, sequence: String(++sequence), asked: field },
    [field]: `I lost the thread ${sequence} times.`,
  });
  return { method: "PUT", path: routes.save(walkthrough, key), form };
}

async function searchCookie(onward: Pick<Running, "port">): Promise<string> {
  const form = () => ({ words: rareWord });
  const { headers } = await sendRequest(onward, { method: "POST", path: routes.searchWalkthroughs(), form });
  return headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? "";
}

/** Asks for everything twice, and keeps what the second time took. */
async function record(place: ServedPlace, asks: Record<RowName, ServerRequest>, twin: string) {
  const file = join(place.folder, "record");
  writeFileSync(file, "");
  const preload = `--import=${new URL("file:").href}${join(process.cwd(), "tests/bench/server/record.mjs")}`;
  const onward = await startMeasured(place, { NODE_OPTIONS: preload, ONWARD_BENCH_RECORD: file });
  const raw = await openRaw(place.databaseUrl);
  const twins: Record<string, ControlTwin> = {};
  const asked: Record<string, { queries: number; rows: number }> = {};
  asks.search.cookie = await searchCookie(onward);
  for (const name of rowNames) {
    const ask = asks[name];
    await sendRequest(onward, ask);
    const from = existsSync(file) ? readFileSync(file, "utf8").length : 0;
    const answer = await sendRequest(onward, ask);
    if (answer.status !== 200) throw new Error(`${ask.path} was answered with ${answer.status}`);
    const notes = notesIn(readFileSync(file, "utf8").slice(from));
    twins[ask.path] = { ...answered(answer), ...twinOf(name, notes, twin) };
    asked[name] = { queries: notes.queries.length, rows: await countRows(raw, notes.queries) };
  }
  await raw.end();
  await onward.stop();
  return { twins, asked: asked as House["asked"] };
}

type Notes = { queries: RawQuery[]; document: unknown };

function notesIn(text: string): Notes {
  const notes: Notes = { queries: [], document: undefined };
  for (const line of text.split("\n").filter(Boolean)) {
    const [kind, value] = deserialize(Buffer.from(line, "base64"));
    if (kind === "document") notes.document = value;
    else if (/^\s*(SELECT|INSERT|UPDATE|DELETE)/i.test(value[0])) notes.queries.push(value);
  }
  return notes;
}

async function countRows(
  raw: Awaited<ReturnType<typeof openRaw>>,
  queries: readonly RawQuery[],
): Promise<number> {
  let rows = 0;
  for (const query of queries) if (/^\s*SELECT/i.test(query[0])) rows += (await raw.all(query)).length;
  return rows;
}

function twinOf(name: RowName, { queries, document }: Notes, walkthrough: string) {
  const owner = personalOwner();
  switch (name) {
    case "save":
    case "save, followed":
      return { kind: "save", owner, walkthrough, exercise: typedIn[name].key } as const;
    case "search":
      return { kind: "search", owner, word: rareWord } as const;
    case "plan.pdf":
    case "walkthrough.pdf":
      return { kind: "pdf", document } as const;
    default:
      return { kind: "page", queries } as const;
  }
}

/** Those that belong to the connection are each server's own. */
function answered({ status, headers, body }: ServerAnswer) {
  const own = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);
  const kept = Object.entries(headers).filter(([name, value]) => !own.has(name) && typeof value === "string");
  return { status, headers: Object.fromEntries(kept) as Record<string, string>, body };
}
