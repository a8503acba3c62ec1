import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { holdEverything, holdLock } from "./database";
import { beginWalkthrough, openForm, read, send } from "./forms";
import { personalServers } from "./servers";
import { report, times } from "./times";

// Another process locks the database: a backup, or somebody at a console.

const holds = [
  { seconds: 0.1, rounds: times(20, 1) },
  { seconds: 1, rounds: times(20, 1) },
  { seconds: 10, rounds: times(20, 0) },
];

describe.each(personalServers)("a lock of another process on $engine", ({ engine, url, databaseUrl }) => {
  it.each(holds)(
    "held for $seconds s keeps nobody from reading, and the save is made or refused in words",
    async ({ seconds, rounds }) => {
      const outcomes = { saved: 0, refused: 0 };
      for (let round = 0; round < rounds; round++) {
        const walkthrough = await beginWalkthrough(url);
        const form = openForm(walkthrough, "reframe/thought", "thought");
        await send(url, "PUT", form.path, form.next("before"));
        const lock = await holdLock(engine, databaseUrl);
        const fields = form.next(`after ${seconds}`);
        let isAnswered = false;
        const saving = send(url, "PUT", form.path, fields).finally(() => {
          isAnswered = true;
        });
        const since = performance.now();
        for (const path of [routes.help(), "/health", routes.home(), form.path.replace(/\/save$/, "")])
          expect([path, (await read(url, path)).status]).toEqual([path, 200]);
        expect(isAnswered).toBe(false);
        await sleep(Math.max(0, seconds * 1_000 - (performance.now() - since)));
        await lock.end();
        const reply = await saving;
        if (reply?.status === 503) {
          outcomes.refused++;
          expect(reply.text).toContain('"unavailable"');
          expect((await send(url, "PUT", form.path, fields))?.status).toBe(200);
        } else {
          outcomes.saved++;
          expect(reply?.status).toBe(200);
        }
        expect((await read(url, form.path.replace(/\/save$/, ""))).text).toContain(`after ${seconds}`);
      }
      if (rounds > 0)
        report(
          `lock held for ${seconds} s, ${engine}: ${rounds} times, ${outcomes.saved} saved after it, ${outcomes.refused} refused and saved when sent again, readers answered meanwhile`,
        );
    },
  );
});

it.each(personalServers.filter(({ engine }) => engine === "postgresql"))(
  "a database that answers nobody is reported by /health, and other pages are shown",
  async ({ url, databaseUrl }) => {
    const lock = await holdEverything(databaseUrl);
    expect((await read(url, "/health")).status).toBe(503);
    expect((await read(url, routes.help())).status).toBe(200);
    await lock.end();
    expect((await read(url, "/health")).status).toBe(200);
  },
);
