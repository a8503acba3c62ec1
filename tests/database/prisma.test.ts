// Prisma's own commands, as its users type them, on the database that Onward opens. They use no network: the engine
// that they would download is replaced by prisma/engine-process.ts.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { sqlitePath } from "@/lib/server/db/database-url";
import { migrate } from "@/lib/server/db/migrate";
import { readSettings } from "@/lib/server/settings/settings";
import { emptyDatabase, engines, migratedDatabase, openFresh } from "./open";

const prisma = "node_modules/prisma-cli/build/index.js";

async function said(command: string, env: Record<string, string>): Promise<{ code: number; text: string }> {
  // A test's settings are Node's, too, and would make Prisma look for another project.
  const { NODE_OPTIONS: _, ...rest } = process.env;
  try {
    const run = promisify(execFile)(process.execPath, [prisma, ...command.split(" ")], {
      env: { ...rest, NO_COLOR: "1", ...env },
    });
    const { stdout, stderr } = await run;
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}

describe.each(engines)("on %s", (engine) => {
  it("`prisma migrate status` says what Onward's own runner has applied, and what is missing", async () => {
    const url = await migratedDatabase(engine);
    const env = { DATABASE_URL: url };
    expect((await said("migrate status", env)).text).toContain("Database schema is up to date!");
    const database = await openFresh(engine, url);
    await database.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = '0007_writers_before'`;
    const { code, text } = await said("migrate status", env);
    expect(text).toContain("not yet been applied:\n0007_writers_before");
    expect(code).toBe(1);
  });

  it("`prisma migrate deploy` leaves the database as a start does", async () => {
    const url = await emptyDatabase(engine);
    const { code, text } = await said("migrate deploy", { DATABASE_URL: url });
    expect(text).toContain("0007_writers_before");
    expect(code).toBe(0);
    expect(await migrate(url)).toEqual({ ok: true, value: { applied: [] } });
  });

  it("commands that write a migration for only one database, or delete words, are refused", async () => {
    const url = await migratedDatabase(engine);
    const database = await openFresh(engine, url);
    await database.owner.create({ data: { id: "somebody" } });
    const commands = ["migrate dev", "db push", "migrate reset --force"];
    const answers = await Promise.all(commands.map((command) => said(command, { DATABASE_URL: url })));
    expect(answers.map(({ code }) => code)).toEqual([1, 1, 1]);
    const [dev, push, reset] = answers.map(({ text }) => text);
    expect(dev).toContain("npm run migration NAME");
    expect(push).toContain("npm run migration NAME");
    expect(reset).toContain("somebody's own words");
    expect(await database.owner.count()).toBe(1);
  });
});

it("without a database, `prisma migrate status` says so", async () => {
  const { code, text } = await said("migrate status", { DATABASE_URL: await emptyDatabase("sqlite") });
  expect(text).toContain("P1003: There is no database yet.");
  expect(code).toBe(1);
});

it("the migrations create what the schema says", async () => {
  const url = await migratedDatabase("sqlite");
  const [from, to] = ["--from-migrations prisma/migrations/sqlite", "--to-schema prisma/schema.prisma"];
  const { code, text } = await said(`migrate diff ${from} ${to} --exit-code`, { DATABASE_URL: url });
  expect(text).toContain("No difference detected.");
  expect(code).toBe(0);
  expect(readdirSync(dirname(sqlitePath(url)))).toEqual(["onward.db"]);
});

it("the schema is valid, and in Prisma's own format", async () => {
  expect((await said("format --check", {})).text).toContain("formatted correctly");
});

it.each<Record<string, string>>([
  {},
  { ONWARD_DATA_DIR: "elsewhere" },
  { DATABASE_URL: "file:some.db" },
  { DATABASE_URL: "file:///var/with a space/onward.db" },
  { DATABASE_URL: "postgresql://onward@localhost/onward" },
])("they use the same database as Onward: %o", async (env) => {
  for (const name of ["ONWARD_DATA_DIR", "DATABASE_URL"]) vi.stubEnv(name, env[name]);
  vi.resetModules();
  const { default: config } = await import("../../prisma.config");
  const settings = readSettings(env);
  const meant = settings.ok ? settings.value.databaseUrl : settings.error;
  expect(config.datasource?.url?.replace("file://", "file:")).toBe(meant);
  vi.unstubAllEnvs();
});

describe("in a data folder", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "onward-prisma-"));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it("`prisma db seed` fills an empty one, and adds nothing to existing data", async () => {
    const env = { ONWARD_DATA_DIR: folder };
    const { code, text } = await said("db seed", env);
    expect(text).toContain("Added: 4 walkthroughs");
    expect(code).toBe(0);
    const again = await said("db seed", env);
    expect(again.text).toContain("nothing was added");
    expect(again.code).toBe(1);
    const database = await openFresh("sqlite", `file:${folder}/onward.db`);
    expect(await database.walkthrough.count()).toBe(4);
  });
});
