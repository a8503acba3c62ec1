// Prisma's schema engine as WebAssembly: the same engine that its command line would download as a binary.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

export type Provider = "sqlite" | "postgresql";

const require = createRequire(import.meta.url);
let isStarted = false;

function start(): void {
  if (isStarted) return;
  // The package exports only its glue code; the module is beside it.
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = new WebAssembly.Module(readFileSync(glue.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(exports);
  (exports["__wbindgen_start"] as () => void)();
  isStarted = true;
}

/** The commit of Prisma's engines that it was built from. */
export function engineVersion(): string {
  start();
  return engine.version();
}

/** An engine for these named schema files, and for the database that `factory` connects to. */
export async function openEngine(
  datamodels: [name: string, text: string][],
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<engine.SchemaEngine> {
  start();
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  return await engine.SchemaEngine.new({ datamodels }, () => undefined, bound);
}

/** The SQL that turns a database of schema `from` into one of schema `to`, computed without a database. */
export async function diffSchemas(provider: Provider, from: string, to: string): Promise<string> {
  const schemas = await openEngine([["schema.prisma", to]], unconnected(provider));
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await schemas.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  schemas.free();
  return stdout ?? "";
}

// The engine asks for a connection even to compare two files; every answer may be empty.
function unconnected(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: provider === "sqlite" ? "sqlite" : "postgres",
    adapterName: "unconnected",
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error("There is no database here")),
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: false }),
    dispose: async () => undefined,
  };
  const connect = async () => adapter;
  return { provider: adapter.provider, adapterName: "unconnected", connect, connectToShadowDb: connect };
}
