import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { sqlitePath } from "@/lib/server/db/database-url";
import { hold } from "@/lib/server/db/hold";
import { isHeld } from "../../faults/database";
import { report, times } from "../../faults/times";
import { engines, migratedDatabase } from "../open";

async function held(url: string) {
  const got = await hold(url);
  if (!got.ok) throw new Error(got.error);
  let isReleased = false;
  const release = async () => {
    if (!isReleased) await got.value.release();
    isReleased = true;
  };
  onTestFinished(release);
  return { ...got.value, release };
}

/** Another process that holds the database without keeping the hold, and collects garbage on request. */
async function forgetful(url: string) {
  const child = fileURLToPath(new URL("hold-child.ts", import.meta.url));
  const args = ["--expose-gc", "--conditions=react-server", "--import=tsx", child, url];
  const started = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void started.kill("SIGKILL"));
  expect(String(await once(started.stdout, "data"))).toBe("held\n");
  return {
    async collect(): Promise<void> {
      started.stdin.write("\n");
      expect(String(await once(started.stdout, "data"))).toBe("collected\n");
    },
    async end(): Promise<void> {
      const gone = once(started, "exit");
      started.kill("SIGKILL");
      await gone;
    },
  };
}

/** Another process that holds the database until it is killed. */
async function elsewhere(url: string): Promise<ChildProcess> {
  const code = `const { hold } = await import("./lib/server/db/hold.ts");
    await hold(process.argv[1]); process.stdout.write("held"); setInterval(() => {}, 1000);`;
  const args = ["--conditions=react-server", "--import=tsx", "--input-type=module", "-e", code, url];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

describe.each(engines)("holding a database, on %s", (engine) => {
  it("lets many hold it together, and one alone", async () => {
    const url = await migratedDatabase(engine);
    const [one, other] = [await held(url), await held(url)];
    await other.release();
    expect(await one.alone(async () => "done")).toEqual({ ok: true, value: "done" });
    expect(await one.alone(async () => "again")).toEqual({ ok: true, value: "again" });
  });

  it("waits for a process that ends, however it ends", async () => {
    const url = await migratedDatabase(engine);
    const child = await elsewhere(url);
    const mine = await held(url);
    let isAlone = false;
    const waiting = mine.alone(async () => {
      isAlone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isAlone).toBe(false);
    child.kill("SIGKILL");
    expect(await waiting).toMatchObject({ ok: true });
  });

  it("lets nobody in while one holds it alone, nor after it failed", async () => {
    const url = await migratedDatabase(engine);
    const mine = await held(url);
    const order: string[] = [];
    const work = mine.alone(async () => {
      order.push("alone");
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push("done");
      throw new Error("failed");
    });
    await expect.poll(() => order).toEqual(["alone"]);
    const other = held(url).then(() => order.push("other"));
    await expect(work).rejects.toThrow("failed");
    await other;
    expect(order).toEqual(["alone", "done", "other"]);
  });

  it("lasts through garbage collection, until the process ends", async () => {
    const url = await migratedDatabase(engine);
    const holder = await forgetful(url);
    const rounds = times(200, 5);
    for (let round = 0; round < rounds; round++) {
      await holder.collect();
      expect([round, await isHeld(engine, url)]).toEqual([round, true]);
    }
    await holder.end();
    await expect.poll(() => isHeld(engine, url)).toBe(false);
    report(
      `collections of garbage in a process that holds the database, ${engine}: ${rounds}, 0 let go of it`,
    );
  });
});

/** Seen from another process: within one process, SQLite remembers locks that the system has released. */
function isHeldOutside(url: string): boolean {
  const script = `const connection = new (require("@photostructure/sqlite").DatabaseSync)(process.argv[1]);
    try { connection.exec("BEGIN EXCLUSIVE"); } catch { process.exit(1); }`;
  return spawnSync(process.execPath, ["-e", script, `${sqlitePath(url)}-hold`]).status === 1;
}

// A file lock of the system is released as soon as its process closes that file once, through any handle.
it("a hold on SQLite lasts while the same process takes another one and releases it", async () => {
  const url = await migratedDatabase("sqlite");
  const first = await held(url);
  const second = await held(url);
  expect(isHeldOutside(url)).toBe(true);
  await second.release();
  expect(isHeldOutside(url)).toBe(true);
  await first.release();
  expect(isHeldOutside(url)).toBe(false);
});

it.runIf(engines.includes("postgresql"))(
  "a hold on PostgreSQL is taken again after its connection broke, once each time",
  async () => {
    const url = await migratedDatabase("postgresql");
    const mine = await held(url);
    expect(await mine.alone(async () => "done")).toMatchObject({ ok: true });
    for (let round = 0; round < 3; round++) {
      const [before] = await holders(url);
      await ask(url, `SELECT pg_terminate_backend(${before})`);
      await expect.poll(() => holders(url)).toEqual([expect.not.stringMatching(`^${before}$`)]);
    }
    await mine.release();
    expect(await holders(url)).toEqual([]);
  },
);

/** The server's processes that hold the database at `url` for somebody. */
async function holders(url: string): Promise<string[]> {
  const rows = await ask(
    url,
    "SELECT pid FROM pg_locks JOIN pg_database ON oid = database WHERE locktype = 'advisory' AND datname = current_database()",
  );
  return rows.map(({ pid }) => String(pid));
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
