// What docs/operating.md promises for two processes behind nginx: one of them may end at any moment, and nobody who
// writes notices.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormSender } from "../../faults/forms";
import { report, times } from "../../faults/times";
import { startTypist, type Typist } from "../../faults/typist";
import { patience } from "../../patience";
import { newPerson } from "../person";
import { type Cluster, startCluster } from "./cluster";
import { isNginxHere } from "./nginx";
import { trusting } from "./trusting";

const server = process.env["ONWARD_TEST_POSTGRES"];
const isHere = server !== undefined && isNginxHere();

let cluster: Cluster;
beforeAll(async () => {
  if (isHere) cluster = await startCluster(server);
});
afterAll(() => cluster?.stop());

/** Somebody who pressed "Begin", and every response they got other than success. */
async function visitor(odd: string[]): Promise<FormSender> {
  const { send } = newPerson(cluster.url, trusting(readFileSync(cluster.certificate)));
  await send("POST", "/begin", {});
  return async (method, path, fields) => {
    try {
      const reply = await send(method, path, fields);
      if (reply.status >= 400) odd.push(`${method} ${path.split("/").length} parts: ${reply.status}`);
      return { status: reply.status, text: await reply.text() };
    } catch {
      odd.push(`${method}: no answer`);
      return undefined;
    }
  };
}

/** Types until it is over; unanswered requests are sent again, as a browser does. */
async function typeOn(typist: Typist, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    if ((await typist.typeOnce()) !== "confirmed") await typist.sendAgain();
    // Typing all the time would leave the restarting processes hardly any CPU.
    await sleep(times(0, 50));
  }
}

describe.skipIf(!isHere)("two processes behind nginx", () => {
  it("take turns", async () => {
    const ask = trusting(readFileSync(cluster.certificate));
    for (let count = 0; count < 4; count++) expect((await ask(`${cluster.url}/help`, {})).status).toBe(200);
    // What a process prints comes after its response.
    await expect.poll(() => cluster.requests().map((count) => count > 0)).toEqual([true, true]);
  });

  it("lose nothing that was confirmed, and answer every save, while one is killed after the other", async () => {
    const odd: string[] = [];
    const visitors = await Promise.all([0, 1, 2, 3].map(() => visitor(odd)));
    const typists = await Promise.all(visitors.map((one, lane) => startTypist(one, `lane ${lane}`)));
    let isOver = false;
    cluster.startKilling(2_000);
    const typing = Promise.all(typists.map((typist) => typeOn(typist, () => isOver)));
    await sleep(times(600_000, 0));
    await expect.poll(() => cluster.kills(), { timeout: patience.hook }).toBeGreaterThan(3);
    isOver = true;
    await typing;
    const kills = await cluster.stopKilling();
    expect((await Promise.all(typists.map((typist) => typist.findLost()))).flat()).toEqual([]);
    const confirmed = typists.reduce((sum, typist) => sum + typist.confirmed(), 0);
    expect(confirmed).toBeGreaterThan(kills * 4);
    expect(odd).toEqual([]);
    report(
      `two processes behind nginx, one killed after the other while four write: ${kills} kills, ${confirmed} confirmed saves, 0 lost, 0 answered with an error`,
    );
  });
});
