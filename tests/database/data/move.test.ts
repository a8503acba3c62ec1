// Moving everything from one database to another, for a host that outgrows a file.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { everyRow, tables } from "@/lib/server/backup/tables";
import { encode } from "@/lib/server/crypto/codec";
import type { Database } from "@/lib/server/db/client";
import { hold } from "@/lib/server/db/hold";
import { entryPlace } from "@/lib/server/walkthroughs/entry-row";
import { fillTables } from "../../faults/database";
import { report, times } from "../../faults/times";
import { answerOf, content, owner } from "../fixtures";
import { emptyDatabase, engines, migratedDatabase, openFresh } from "../open";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = ["--conditions=react-server", "lib/server/run.mjs", "lib/server/cli/data-cli.ts", "move"];

/** `npm run data -- move TO`, with the data of `from` and without any key: nothing is opened. */
function cli(from: string) {
  const folder = mkdtempSync(join(tmpdir(), "onward-move-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = {
    cwd: root,
    env: {
      ...process.env,
      INIT_CWD: folder,
      ONWARD_DATA_DIR: folder,
      DATABASE_URL: from,
      ONWARD_KEY: "",
      ONWARD_KEY_FILE: "",
    },
  };
  return {
    folder,
    run(to: string) {
      const ended = spawnSync(process.execPath, [...command, to], { ...options, encoding: "utf8" });
      return { status: ended.status, said: ended.stdout + ended.stderr };
    },
    begin: (to: string) => spawn(process.execPath, [...command, to], options),
  };
}

async function inAll(database: Database): Promise<unknown[]> {
  const all = [];
  for (const table of tables) for await (const row of everyRow(database, table)) all.push([table, row]);
  return all.map((row) => JSON.stringify(row)).sort();
}

const walkthrough = (number: number) => `w${number}`;
const entriesEach = 3;

/** `count` walkthroughs of one owner, each with a start and two more entries, and an action item. */
async function fill(database: Database, count: number): Promise<void> {
  await database.owner.create({ data: { id: owner } });
  for (let from = 0; from < count; from += 100) {
    const ids = Array.from({ length: Math.min(100, count - from) }, (_, at) => walkthrough(from + at));
    await database.walkthrough.createMany({ data: ids.map((id) => ({ id, ownerId: owner })) });
    const rows = ids.flatMap((walkthroughId) =>
      ["start", "accept/before", "close"].slice(0, entriesEach).map((exercise) => {
        const id = `${exercise} of ${walkthroughId}`;
        const sealed = encode(content(`said in ${id}`)(), entryPlace(owner, id));
        const known = { id, ownerId: owner, walkthroughId, exercise };
        return { ...known, revision: 1, writer: "w", sequence: 1, updatedAt: new Date(), content: sealed };
      }),
    );
    await database.entry.createMany({ data: rows });
    const item = { ownerId: owner, position: 0, revision: 1, content: new Uint8Array([1, 2, 3]) };
    await database.actionItem.createMany({
      data: ids.map((walkthroughId) => ({ ...item, id: `item of ${walkthroughId}`, walkthroughId })),
    });
  }
}

const isHere = engines.includes("postgresql");
const ways = [
  ["sqlite", "postgresql"],
  ["postgresql", "sqlite"],
  ["postgresql", "postgresql"],
] as const;

describe.skipIf(!isHere)("moving everything", () => {
  it.each(ways)(
    "copies a row of every table from %s to %s as it is, without a key",
    async (engine, other) => {
      const from = await migratedDatabase(engine);
      await fillTables(engine, from);
      const to = await emptyDatabase(other);
      const { run, folder } = cli(from);
      const { status, said } = run(to);
      expect(said).toMatch(new RegExp(`^Moved: ${tables.length} rows, each read back and compared\\.`));
      expect(said).toContain("Now start Onward with DATABASE_URL=");
      expect(status).toBe(0);
      const before = await openFresh(engine, from);
      expect(await inAll(await openFresh(other, to))).toEqual(await inAll(before));
      expect(await inAll(before)).toHaveLength(tables.length);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("copies thousands of walkthroughs, which can be read there with the same key", async () => {
    const count = times(10_000, 500);
    const source = await migratedDatabase("sqlite");
    const from = await openFresh("sqlite", source);
    await fill(from, count);
    const target = await emptyDatabase("postgresql");
    const rows = 1 + count * (2 + entriesEach);
    expect(cli(source).run(target).said).toMatch(`Moved: ${rows} rows`);
    const to = await openFresh("postgresql", target);
    Object.assign(globalThis, { onwardDatabase: to });
    expect(await inAll(to)).toEqual(await inAll(from));
    for (const number of [0, 1, count - 1])
      expect(await answerOf(walkthrough(number), "close")).toBe(`said in close of ${walkthrough(number)}`);
    report(`Moved from SQLite to PostgreSQL: ${count} walkthroughs, ${rows} rows, all of them alike`);
  });

  it("leaves the target empty if it is killed half-way, and moves everything the next time", async () => {
    const source = await migratedDatabase("sqlite");
    await fill(await openFresh("sqlite", source), 500);
    const target = await migratedDatabase("postgresql");
    const to = await openFresh("postgresql", target);
    const { begin, run } = cli(source);
    await stopHalfWay(to);
    const child = begin(target);
    await expect.poll(() => stopped(to)).toHaveLength(1);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await inAll(to)).toEqual([]);
    await letGo(to);
    expect(run(target)).toMatchObject({ status: 0 });
    expect(await to.walkthrough.count()).toBe(500);
  });

  it("refuses a database that contains anything, even only a key, and changes nothing", async () => {
    const source = await migratedDatabase("sqlite");
    await fill(await openFresh("sqlite", source), 1);
    const target = await migratedDatabase("postgresql");
    const to = await openFresh("postgresql", target);
    await to.key.create({ data: { id: "of another", check: new Uint8Array([1]) } });
    const before = await inAll(to);
    expect(cli(source).run(target)).toEqual({
      status: 1,
      said: "There is data in that database already, so nothing was moved. Make a new one for it.\n",
    });
    expect(await inAll(to)).toEqual(before);
  });

  it("notices that a row was changed on the way, and leaves nothing there", async () => {
    const source = await migratedDatabase("sqlite");
    await fill(await openFresh("sqlite", source), 3);
    const target = await migratedDatabase("postgresql");
    const to = await openFresh("postgresql", target);
    await to.$executeRaw`CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF NEW.id = ''close of w1'' THEN NEW.revision = 7; END IF; RETURN NEW; END'`;
    await to.$executeRaw`CREATE TRIGGER spoil BEFORE INSERT ON "Entry" FOR EACH ROW EXECUTE FUNCTION spoil()`;
    expect(cli(source).run(target)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^What was read back from that database is not what was written/),
    });
    expect(await inAll(to)).toEqual([]);
  });

  it.each(["source", "target"] as const)("does not wait: if the %s is in use it says so", async (busy) => {
    const urls = { source: await migratedDatabase("sqlite"), target: await migratedDatabase("postgresql") };
    const running = await hold(urls[busy]);
    const { status, said } = cli(urls.source).run(urls.target);
    expect({ status, said }).toEqual({
      status: 1,
      said: `${busy === "source" ? "Onward is running" : "Another Onward uses that database"}. Stop it first, then move.\n`,
    });
    if (running.ok) await running.value.release();
  });
});

/** Pauses the writer that adds the walkthrough in the middle before its entries, until `letGo`. */
async function stopHalfWay(database: Database): Promise<void> {
  await database.$executeRaw`CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN IF NEW.id = ''close of w250'' THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END'`;
  await database.$executeRaw`CREATE TRIGGER stop BEFORE INSERT ON "Entry" FOR EACH ROW EXECUTE FUNCTION stop()`;
}

async function stopped(database: Database): Promise<unknown[]> {
  return await database.$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
}

/** The server notices only at its next write that nobody is there any more. */
async function letGo(database: Database): Promise<void> {
  await database.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'PgSleep'`;
  await expect.poll(() => stopped(database)).toEqual([]);
  await database.$executeRaw`DROP TRIGGER stop ON "Entry"`;
}

describe("a move", () => {
  it.each([
    { to: "", status: 2, said: "npm run data -- move postgresql://" },
    { to: "mysql://somewhere/else", status: 1, said: "Say where to" },
    { to: "postgresql://me:secret@localhost:1/none", status: 1, said: "ECONNREFUSED" },
  ])("to “$to” explains itself, without a password", async ({ to, status, said }) => {
    const ended = cli(await migratedDatabase("sqlite")).run(to);
    expect(ended).toEqual({ status, said: expect.stringContaining(said) });
    expect(ended.said).not.toContain("secret");
  });

  it("to where everything is already does nothing", async () => {
    const from = await migratedDatabase("sqlite");
    expect(cli(from).run(from).said).toBe("That is where everything is already.\n");
  });
});
