// Answers Prisma's command line in place of its schema engine: one JSON-RPC request per line, or one command as
// arguments. The engine itself, as WebAssembly, reads the history and compares schemas; Onward's own runner applies
// migrations. Commands that would write migrations for only one database are refused. Why:
// docs/decisions/0003-migrations.md
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineOf, sqlitePath } from "../lib/server/db/database-url";
import { migrate } from "../lib/server/db/migrate";
import { sqliteAdapter } from "../lib/server/db/sqlite-adapter";
import { createPrivately } from "../lib/server/db/sqlite-connection";
import { engineVersion, openEngine } from "./schema-engine";

type Request = { id: number; method: string; params?: unknown };

/** Printed in red to whoever asks for it. */
class Refused extends Error {}

const authored =
  "Onward's migrations are for SQLite and PostgreSQL at once, so they are written by `npm run migration NAME`, and applied by `npx prisma migrate deploy` or the next start.";
const refusals: Readonly<Record<string, string>> = {
  devDiagnostic: authored,
  createMigration: authored,
  evaluateDataLoss: authored,
  schemaPush: authored,
  reset:
    "There may be somebody's own words in it. Delete the data folder yourself, or set ONWARD_DATA_DIR to another one.",
};

/** What the engine has opened; it closes none of them by itself. */
const opened: SqlDriverAdapter[] = [];

function factoryFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const postgresql = engineOf(url) === "postgresql" ? new PrismaPg(url) : undefined;
  const { provider, adapterName, connect } = postgresql ?? sqliteAdapter(url);
  return {
    provider,
    adapterName,
    async connect() {
      const adapter = await connect.call(postgresql);
      opened.push(adapter);
      return adapter;
    },
    connectToShadowDb: () => postgresql?.connectToShadowDb() ?? shadowOf(url),
  };
}

/** An empty database beside this one, temporarily, in which the engine sees the result of the migrations. */
async function shadowOf(url: string): Promise<SqlDriverAdapter> {
  const path = createDatabase(`${url}-shadow-${randomUUID()}`);
  const adapter = await sqliteAdapter(`file:${path}`).connect();
  const dispose = async () => {
    await adapter.dispose();
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  };
  // A migration is sent as one query, of which SQLite prepares only the first statement.
  const executeRaw: SqlDriverAdapter["executeRaw"] = async (query) => {
    if (query.args.length > 0) return await adapter.executeRaw(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return { ...adapter, executeRaw, dispose };
}

/** The methods that Onward answers itself; undefined leaves one to the engine. */
async function ownAnswer(url: string, method: string): Promise<unknown> {
  const refusal = refusals[method];
  if (refusal) throw new Refused(refusal);
  if (method === "createDatabase") return { databaseName: createDatabase(url) };
  if (method !== "applyMigrations") return undefined;
  const migrated = await migrate(url);
  if (migrated.ok) return { appliedMigrationNames: migrated.value.applied };
  const { error } = migrated;
  throw new Refused(
    error.kind === "newer" ? `Made by a newer Onward: ${error.found.join(", ")}` : error.detail,
  );
}

/** The methods that the engine has under another name. */
const renamed: Readonly<Record<string, string>> = { getDatabaseVersion: "version" };

async function answer(url: string, engine: SchemaEngine, { method, params }: Request): Promise<unknown> {
  const own = await ownAnswer(url, method);
  if (own !== undefined) return own;
  // Both sides are Prisma's own and of one version: what one sends is what the other accepts.
  const methods = engine as unknown as Record<string, ((params: unknown) => Promise<unknown>) | undefined>;
  const call = methods[renamed[method] ?? method];
  if (!call) throw new Refused(`The schema engine has no ${method}.`);
  return (await call.call(engine, params ?? null)) ?? {};
}

function createDatabase(url: string): string {
  if (engineOf(url) === "postgresql") throw new Refused("Make the PostgreSQL database with `createdb NAME`.");
  const path = sqlitePath(url);
  createPrivately(path);
  return path;
}

/** What the command line prints. The engine's errors have Prisma's codes in their properties. */
function told(error: unknown): { message: string; error_code?: string } {
  const { message, code } = error as { message?: string; code?: string };
  if (message === "DatabaseDoesNotExist")
    return {
      message: "There is no database yet. `npx prisma migrate deploy` makes it.",
      error_code: "P1003",
    };
  return { message: message ?? String(error), ...(code?.match(/^P\d{4}$/) && { error_code: code }) };
}

async function serve(url: string, files: [string, string][]): Promise<void> {
  const onlyProvider = `datasource db {\n  provider = "${engineOf(url)}"\n}\n`;
  // `migrate diff` names its schemas only later.
  const datamodels: typeof files = files.length > 0 ? files : [["schema.prisma", onlyProvider]];
  let engine: SchemaEngine | undefined;
  const say = (message: object) =>
    process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line) as Request;
    // The command line confirms that it has printed something.
    if (!request.method) continue;
    let reply: object;
    try {
      engine ??= await openEngine(datamodels, factoryFor(url));
      const result = await answer(url, engine, request);
      const { stdout } = result as { stdout?: string };
      if (stdout) say({ id: "print", method: "print", params: { content: stdout } });
      reply = { result };
    } catch (error) {
      reply = { error: { code: 4466, message: "Refused", data: { is_panic: false, ...told(error) } } };
    }
    say({ id: request.id, ...reply });
  }
}

/** `can-connect-to-database` and `create-database`: the exit code is the answer, and the log's last line the reason. */
async function runCommand(url: string, command: string): Promise<void> {
  try {
    if (command === "create-database") createDatabase(url);
    else await factoryFor(url).connect();
  } catch (error) {
    const said = { level: "ERROR", target: "schema_engine::logger", fields: told(error) };
    process.stderr.write(`Command failed\n${JSON.stringify(said)}\n`);
    process.exitCode = 1;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    version: { type: "boolean" },
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
  },
});
const { url = "" } = JSON.parse(String(values.datasource ?? "{}")) as { url?: string };
const files = (values.datamodels ?? []).map((file): [string, string] => [
  String(file),
  readFileSync(String(file), "utf8"),
]);
if (values.version) process.stdout.write(`schema-engine-cli ${engineVersion()}\n`);
else if (positionals[0] === "cli") await runCommand(url, positionals[1] ?? "");
else await serve(url, files);
for (const adapter of opened) await adapter.dispose();
process.exit();
