import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Onward, startOnward } from "../browser/server";
import { type Postgres, startPostgres } from "../postgres";
import { read } from "./forms";
import { report, times } from "./times";
import { startTypist } from "./typist";

// The database server is started anew under the running app, politely and as by a crash.

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

it.skipIf(!process.env["ONWARD_TEST_POSTGRES"])(
  "PostgreSQL restarted during saves loses nothing that was confirmed, and Onward goes on by itself",
  async () => {
    const rounds = times(50, 2);
    let confirmed = 0;
    for (let round = 0; round < rounds; round++) {
      const typists = await Promise.all(
        [0, 1, 2, 3].map((lane) => startTypist(onward.url, `r${round}l${lane}`)),
      );
      const ends = Promise.all(typists.map((typist) => typist.typeUntilRefused()));
      await sleep(50 + Math.random() * 500);
      const isBack = postgres?.restart(round % 2 === 0 ? "fast" : "crash");
      // Everybody had an answer, and it says that this is not saved.
      for (const reply of await ends) {
        expect(reply?.status).toBe(503);
        expect(reply?.text).toMatch(/"unavailable"|write to the place where your|What comes after it/);
      }
      await isBack;
      await expect
        .poll(async () => (await read(onward.url, "/health")).status, { timeout: 20_000 })
        .toBe(200);
      const again = await Promise.all(typists.map((typist) => typist.sendAgain()));
      expect(again.map((reply) => [200, 303].includes(reply?.status ?? 0))).toEqual(Array(4).fill(true));
      expect((await Promise.all(typists.map((typist) => typist.findLost()))).flat()).toEqual([]);
      confirmed += typists.reduce((sum, typist) => sum + typist.confirmed(), 0);
    }
    report(`PostgreSQL restarted during saves: ${rounds} restarts, ${confirmed} confirmed saves, 0 lost`);
  },
);
