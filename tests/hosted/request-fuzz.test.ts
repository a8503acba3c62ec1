// Malformed requests, one after the other: whatever comes in, Onward answers, stays up, and is no error of its own.
// `ONWARD_SEED=… npx vitest run --config=tests/hosted/vitest.config.ts request-fuzz` sends the same ones again.
import { readFileSync } from "node:fs";
import { platform } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { report, times } from "../faults/times";
import { anonymousOwner, newPerson } from "./person";
import { sendRaw } from "./raw-request";
import { servers } from "./servers";
import { type Known, strangeRequest } from "./strange-requests";
import { makeThings, noThings } from "./things";

const seed = Number(process.env["ONWARD_SEED"] ?? Date.now() % 2 ** 31);
/** What a process may grow by: its caches fill up, and no more than that. */
const mostGrowth = 400 * 1024 * 1024;

function memoryOf(pid: number): number {
  if (platform() !== "linux") return 0;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

describe.each(servers)("malformed requests on $name", (running) => {
  const { url, pid } = running;

  it(`are answered without an error of its own (seed ${seed})`, async () => {
    const owner = await anonymousOwner(url);
    const things = await makeThings(running, owner, "Mine");
    const base = { host: new URL(url).host, origin: url };
    const people: Known[] = [
      { ...base, cookie: owner.cookie(), things },
      { ...base, cookie: owner.cookie(), things: noThings() },
      { ...base, cookie: "", things },
    ];
    const statuses = new Map<string, number>();
    const before = memoryOf(pid);
    await fc.assert(
      fc.asyncProperty(fc.oneof(...people.map(strangeRequest)), async (request) => {
        const answer = await sendRaw(url, request);
        const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "none";
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status.startsWith("5"))
          throw new Error(`${status} for ${JSON.stringify(request.toString("latin1"))}`);
      }),
      { seed, numRuns: times(50_000, 1_500), endOnFailure: true },
    );
    const figures = JSON.stringify(Object.fromEntries(statuses));
    const line = `Malformed requests on ${running.name}, seed ${seed}, answered by status: ${figures}`;
    process.stdout.write(`${line}\n`);
    report(line);
    for (const status of ["200", "303", "400", "401", "403", "404", "405"])
      expect(statuses.get(status) ?? 0, status).toBeGreaterThan(0);
    expect((await newPerson(url).send("GET", "/help")).status).toBe(200);
    expect(memoryOf(pid) - before).toBeLessThan(mostGrowth);
  });
});
