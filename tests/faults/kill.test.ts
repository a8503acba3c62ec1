import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import type { Engine } from "@/lib/server/db/database-url";
import { type Onward, startOnward } from "../browser/server";
import { holdLock, newDatabase } from "./database";
import { beginWalkthrough, type FormFields, openForm, send } from "./forms";
import { personalServers } from "./servers";
import { report, times } from "./times";
import { startTypist } from "./typist";

// The process is ended at a random moment while people write.

let onward: Onward | undefined;
let folder: string;
afterEach(async () => {
  await onward?.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function start(engine: Engine): Promise<Onward & { databaseUrl: string }> {
  const server = process.env["ONWARD_TEST_POSTGRES"] ?? "";
  folder = mkdtempSync(join(tmpdir(), "onward-kill-"));
  const databaseUrl = engine === "sqlite" ? `file:${folder}/onward.db` : await newDatabase(server);
  onward = await startOnward({ DATABASE_URL: databaseUrl });
  return { ...onward, databaseUrl };
}

/** Sends a save. It has reached the server as soon as the server reads the body; the response comes later. */
async function sendHeard(
  url: string,
  path: string,
  fields: FormFields,
): Promise<{ status: Promise<number | undefined> }> {
  const body = new URLSearchParams(fields).toString();
  const type = "application/x-www-form-urlencoded";
  const headers = { origin: url, "content-type": type, "content-length": body.length };
  const sent = request(url + path, { method: "PUT", headers: { ...headers, expect: "100-continue" } });
  const status = new Promise<number | undefined>((resolve) => {
    sent.once("response", (reply) => resolve(reply.resume().statusCode));
    sent.once("error", () => resolve(undefined));
  });
  sent.flushHeaders();
  await once(sent, "continue");
  sent.end(body);
  return { status };
}

/** Eight saves are in progress, because somebody holds the database, when the service manager ends the process. */
async function stopDuringSaves(
  engine: Engine,
  { url, databaseUrl, stop }: Pick<Onward, "url" | "stop"> & { databaseUrl: string },
): Promise<void> {
  const forms = await Promise.all(
    Array.from({ length: 8 }, async () =>
      openForm(await beginWalkthrough(url), "reframe/thought", "thought"),
    ),
  );
  const lock = await holdLock(engine, databaseUrl);
  let answered = 0;
  const saves = await Promise.all(forms.map((form) => sendHeard(url, form.path, form.next("in flight"))));
  for (const { status } of saves) void status.then(() => answered++);
  const exit = stop();
  await expect.poll(() => send(url, "GET", "/health")).toBe(undefined);
  expect(answered).toBe(0);
  await lock.end();
  expect(await Promise.all(saves.map(({ status }) => status))).toEqual(Array(8).fill(200));
  expect(await exit).toBe(0);
}

/** When the database was last written to, and whether its log holds what was replaced; undefined on PostgreSQL. */
function written(engine: Engine) {
  if (engine !== "sqlite") return undefined;
  const log = statSync(`${folder}/onward.db-wal`, { throwIfNoEntry: false });
  return { at: statSync(`${folder}/onward.db`).mtimeMs, hasLog: (log?.size ?? 0) > 0 };
}

it.each(personalServers)(
  "a stop and kill -9 lose nothing that was confirmed, on $engine",
  async ({ engine }) => {
    const { url, kill, start: startAgain, stop, databaseUrl } = await start(engine);
    const stops = times(20, 1);
    for (let round = 0; round < stops; round++) {
      await stopDuringSaves(engine, { url, databaseUrl, stop });
      const stopped = written(engine);
      await startAgain();
      expect(written(engine), "the start rewrites nothing").toEqual(stopped);
    }
    const rounds = times(200, 1);
    let confirmed = 0;
    for (let round = 0; round < rounds; round++) {
      const typists = await Promise.all([0, 1, 2, 3].map((lane) => startTypist(url, `r${round}l${lane}`)));
      const ends = Promise.all(typists.map((typist) => typist.typeUntilRefused()));
      await expect.poll(() => typists.every((typist) => typist.confirmed() > 0)).toBe(true);
      await sleep(Math.random() * 700);
      await kill();
      expect(await ends).toEqual([undefined, undefined, undefined, undefined]);
      await startAgain();
      expect(written(engine)?.hasLog, "the start erases what was replaced").not.toBe(true);
      const lost = await Promise.all(typists.map((typist) => typist.findLost()));
      expect(lost.flat()).toEqual([]);
      const again = await Promise.all(typists.map((typist) => typist.sendAgain()));
      expect(again.map((reply) => [200, 303].includes(reply?.status ?? 0))).toEqual(Array(4).fill(true));
      expect((await Promise.all(typists.map((typist) => typist.findLost()))).flat()).toEqual([]);
      confirmed += typists.reduce((sum, typist) => sum + typist.confirmed(), 0);
    }
    expect(confirmed).toBeGreaterThan(rounds * 4);
    report(
      `SIGTERM while eight saves wait, ${engine}: ${stops} stops, ${stops * 8} of ${stops * 8} answered`,
    );
    report(
      `kill -9 while four write, ${engine}: ${rounds} kills, ${confirmed} confirmed saves, 0 lost, 0 twice`,
    );
  },
);
