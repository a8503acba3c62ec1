// Malformed requests, one after the other: whatever comes in, Onward answers, stays up, and has no error of its own.
// `ONWARD_SEED=… npx vitest run --config=tests/hosted/vitest.config.ts request-fuzz` sends the same ones again.
import { readFileSync } from "node:fs";
import { platform } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { report, times } from "../faults/times";
import { almostValid } from "./almost-valid";
import { anonymousOwner, newPerson } from "./person";
import { type Came, sendRaw } from "./raw-request";
import { type HostedServer, hostedServers } from "./servers";
import { type Known, strangeRequest } from "./strange-requests";
import { makeThings, noThings } from "./things";

/** The same ones each time, so that anything new comes from a change; others in a full run. */
const firstSeed = Number(process.env["ONWARD_SEED"] ?? times(Date.now() % 2 ** 31, 342_220_876));
/** How much a process may grow: its caches fill up, and no more than that. */
const mostGrowth = 400 * 1024 * 1024;

function memoryOf(pid: number): number {
  if (platform() !== "linux") return 0;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

/** Each with their own data, so that what one request deletes affects few others. */
async function peopleOn(running: HostedServer): Promise<{ strange: Known[]; almost: Known }> {
  const { url } = running;
  const base = { host: new URL(url).host, origin: url };
  const [one, other] = [await anonymousOwner(url), await anonymousOwner(url)];
  const things = await makeThings(running, one, "Mine");
  return {
    strange: [
      { ...base, cookie: one.cookie(), things },
      { ...base, cookie: one.cookie(), things: noThings() },
      { ...base, cookie: "", things },
    ],
    almost: { ...base, cookie: other.cookie(), things: await makeThings(running, other, "Mine") },
  };
}

type Kind = "almost valid" | "strange";
type Sent = { kind: Kind; bytes: Buffer };

/** Counts responses, and throws if one is wrong. */
function tally() {
  const counts = new Map<string, number>();
  function add({ kind, bytes }: Sent, { text, isLate }: Came): void {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? "none";
    counts.set(`${kind} ${status}`, (counts.get(`${kind} ${status}`) ?? 0) + 1);
    // Bytes that are not a request may be cut off silently, but never be left waiting.
    const isUnanswered = status === "none" && (kind === "almost valid" || isLate);
    if (status.startsWith("5") || isUnanswered)
      throw new Error(`${status} for ${JSON.stringify(bytes.toString("latin1"))}`);
  }
  const count = (status: string, kinds: readonly Kind[] = ["almost valid", "strange"]) =>
    kinds.reduce((sum, kind) => sum + (counts.get(`${kind} ${status}`) ?? 0), 0);
  return { add, count, figures: () => JSON.stringify(Object.fromEntries([...counts].sort())) };
}

describe.each(hostedServers)("malformed requests on $name", (running) => {
  const { url, pid } = running;
  const at = hostedServers.indexOf(running);
  // What is sent does not depend on the database: each gets its own requests, together as many as on one alone.
  const seed = firstSeed + at;

  it(`are answered without an error of its own (seed ${seed})`, async () => {
    const { strange, almost } = await peopleOn(running);
    const { add, count, figures } = tally();
    const of = (kind: Kind) => (bytes: Buffer) => ({ kind, bytes });
    const sent = fc.oneof(
      { weight: 3, arbitrary: almostValid(almost).map(of("almost valid")) },
      { weight: 1, arbitrary: fc.oneof(...strange.map(strangeRequest)).map(of("strange")) },
    );
    const before = memoryOf(pid);
    const numRuns = times(100_000, Math.ceil(1_500 / hostedServers.length));
    await fc.assert(
      fc.asyncProperty(sent, async (one) =>
        add(one, await sendRaw(url, one.bytes, one.kind === "almost valid")),
      ),
      { seed, numRuns, endOnFailure: true },
    );
    const line = `Malformed requests on ${running.name}, seed ${seed}, answered by status: ${figures()}`;
    process.stdout.write(`${line}\n`);
    report(line);
    for (const status of ["200", "303", "400", "401", "403", "404", "405"])
      expect(count(status), status).toBeGreaterThan(0);
    // A handler has read it, and carried it out.
    expect(count("200") + count("303")).toBeGreaterThan(numRuns / 4);
    expect((await newPerson(url).send("GET", "/health")).status).toBe(200);
    // Nothing restarts a process that has ended, so it is still this one.
    expect(process.kill(pid, 0)).toBe(true);
    expect(memoryOf(pid) - before).toBeLessThan(mostGrowth);
  });
});
