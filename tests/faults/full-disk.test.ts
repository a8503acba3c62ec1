import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Onward, startOnward } from "../browser/server";
import { read } from "./forms";
import { makeSmallDisk, type SmallDisk } from "./full-disk";
import { report, times } from "./times";
import { startTypist } from "./typist";

let disk: SmallDisk;
let onward: Onward;

beforeAll(async () => {
  disk = makeSmallDisk();
  onward = await startOnward({ DATABASE_URL: `file:${disk.folder}/onward.db` });
});
afterAll(async () => {
  await onward.remove();
  disk.remove();
});

it("a full disk is reported, what was confirmed can still be read, and saves continue once there is room", async () => {
  const rounds = times(50, 3);
  let confirmed = 0;
  for (let round = 0; round < rounds; round++) {
    const typist = await startTypist(onward.url, `r${round}`, 20_000);
    // What fits into the existing files is still saved.
    const end = typist.typeUntilRefused();
    await sleep(Math.random() * 300);
    disk.fill(onward.pid());
    const refused = await end;
    expect(refused?.status).toBe(503);
    expect(refused?.text).toMatch(/"unavailable"|reach the place where your|What comes after it/);
    expect(await typist.findLost()).toEqual([]);
    expect((await read(onward.url, "/health")).status).toBe(200);
    disk.free(onward.pid());
    expect([200, 303]).toContain((await typist.sendAgain())?.status);
    expect(await typist.findLost()).toEqual([]);
    confirmed += typist.confirmed();
  }
  report(`disk full, SQLite (${disk.kind}): ${rounds} times, ${confirmed} confirmed saves, 0 lost, all said`);
});
