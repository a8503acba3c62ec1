import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Onward, startOnward } from "../browser/server";
import { type Postgres, startPostgres } from "../postgres";
import { read } from "./forms";
import { report, times } from "./times";
import { startTypist, type Typist } from "./typist";

// The database server restarts under the running app, gracefully and by a crash.

let postgres: Postgres | null;
let onward: Onward;

beforeAll(async () => {
  if (!process.env["ONWARD_TEST_POSTGRES"]) return;
  postgres = await startPostgres();
  if (!postgres) return;
  onward = await startOnward({ DATABASE_URL: postgres.url });
});
afterAll(async () => {
  await onward?.remove();
  await postgres?.stop();
});

/**
 * Types until it is over. What was refused is sent again once the server is back, and accepted; returns how often
 * that was.
 */
async function typeThrough(
  typist: Typist,
  isBack: () => Promise<unknown>,
  isOver: () => boolean,
): Promise<number> {
  let refused = 0;
  while (!isOver()) {
    const reply = await typist.typeOnce();
    if (reply === "confirmed") continue;
    refused += 1;
    // It says that this is not saved.
    expect(reply?.status).toBe(503);
    expect(reply?.text).toMatch(/"unavailable"|reach the place where your|What comes after it/);
    await isBack();
    expect([200, 303]).toContain((await typist.sendAgain())?.status);
  }
  return refused;
}

it.skipIf(!process.env["ONWARD_TEST_POSTGRES"])(
  "PostgreSQL restarted during saves loses nothing that was confirmed, and only interrupted requests are refused",
  async () => {
    const rounds = times(50, 2);
    let [confirmed, refused] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const typists = await Promise.all(
        [0, 1, 2, 3].map((lane) => startTypist(onward.url, `r${round}l${lane}`)),
      );
      let isOver = false;
      let restart: Promise<unknown> | undefined;
      const isBack = async () => {
        await restart;
        await expect.poll(() => statusOf("/health")).toBe(200);
      };
      const ends = Promise.all(typists.map((typist) => typeThrough(typist, isBack, () => isOver)));
      await sleep(50 + Math.random() * 500);
      restart = postgres?.restart(round % 2 === 0 ? "fast" : "crash");
      await restart;
      await sleep(500);
      isOver = true;
      const refusals = await ends;
      // One request each is running at that moment, and what is not in a transaction is retried.
      expect(Math.max(...refusals)).toBeLessThanOrEqual(1);
      expect((await Promise.all(typists.map((typist) => typist.findLost()))).flat()).toEqual([]);
      confirmed += typists.reduce((sum, typist) => sum + typist.confirmed(), 0);
      refused += refusals.reduce((sum, one) => sum + one, 0);
    }
    report(
      `PostgreSQL restarted during saves: ${rounds} restarts, ${confirmed} confirmed saves, 0 lost, ${refused} of ${rounds * 4} under way refused`,
    );
  },
);

async function statusOf(path: string): Promise<number> {
  return (await read(onward.url, path)).status;
}
