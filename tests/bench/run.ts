// `npm run bench`: how much more expensive requests cost than the cheapest one. Ratios, because a machine's own speed
// says nothing about the code. It asserts nothing, and connects only to this machine. On SQLite, or on the PostgreSQL
// server in ONWARD_TEST_POSTGRES.
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { routes } from "@/lib/routes";
import { save, seed } from "../build/seed";
import { type RunningServer, startServer } from "../build/server";
import { newDatabase } from "../faults/database";

/** Concurrent requests; about as many as one window with its autosave and a few links makes. */
const lanes = 4;
/** Whichever comes first ends a measurement. */
const limits = { requests: 300, milliseconds: 8_000 };

type Measured = { perSecond: number; median: number };

/** Runs `ask` repeatedly in a few lanes, after a warm-up that is not counted. */
async function measure(ask: (lane: number) => Promise<void>): Promise<Measured> {
  for (let warm = 0; warm < 10; warm++) await ask(warm % lanes);
  const times: number[] = [];
  const start = performance.now();
  async function run(lane: number): Promise<void> {
    while (times.length < limits.requests && performance.now() - start < limits.milliseconds) {
      const before = performance.now();
      await ask(lane);
      times.push(performance.now() - before);
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  return { perSecond: times.length / seconds, median: times[Math.floor(times.length / 2)] ?? Number.NaN };
}

async function get(url: string): Promise<void> {
  const reply = await fetch(url);
  await reply.arrayBuffer();
  if (reply.status !== 200) throw new Error(`${url} was answered with ${reply.status}`);
}

/** Each lane is one open form with ongoing typing, as in separate windows. */
function typist(server: RunningServer, walkthroughs: readonly string[]): (lane: number) => Promise<void> {
  const forms = walkthroughs.map((id) => ({ id, writer: randomUUID(), sequence: 0 }));
  return async (lane) => {
    const form = forms[lane];
    if (!form) throw new Error("There are fewer forms than lanes");
    form.sequence += 1;
    const fields = { trueInIt: `I lost the thread ${form.sequence} times.` };
    await save(server.url, form.id, "reframe/weigh", fields, form);
  };
}

/** The CPU time and memory of the process itself, where they can be read. */
function memoryOf(pid: number): string {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) && /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1];
  return kilobytes ? `${Math.round(Number(kilobytes) / 1024)} MB` : "unknown";
}

async function bench(): Promise<void> {
  const postgres = process.env["ONWARD_TEST_POSTGRES"];
  const server = await startServer(postgres && (await newDatabase(postgres)));
  const atRest = memoryOf(server.pid);
  try {
    const { walkthrough } = await seed(server.url, 10);
    const others = Array.from({ length: lanes }, () => randomUUID());
    for (const id of others) await save(server.url, id, "start", { role: "Editor" });
    const at = (path: string) => () => get(server.url + path);
    const asks: Record<string, (lane: number) => Promise<void>> = {
      "GET /health": at("/health"),
      "GET home": at(routes.home()),
      "GET a step": at(routes.exercise(walkthrough, "accept/before")),
      "PUT an autosave": typist(server, others),
      "GET plan.pdf": at(routes.export(walkthrough, "plan.pdf")),
      "GET walkthrough.pdf": at(routes.export(walkthrough, "walkthrough.pdf")),
    };
    let base: number | undefined;
    for (const [name, ask] of Object.entries(asks)) {
      const { perSecond, median } = await measure(ask);
      base ??= perSecond;
      const ratio = (base / perSecond).toFixed(1).padStart(6);
      const speed = `${perSecond.toFixed(0).padStart(6)} a second, median ${median.toFixed(1)} ms`;
      process.stdout.write(`${ratio} × GET /health  ${speed}  ${name}\n`);
    }
    process.stdout.write(`memory: ${atRest} at the start, ${memoryOf(server.pid)} after all of this\n`);
  } finally {
    await server.stop();
  }
}

await bench();
