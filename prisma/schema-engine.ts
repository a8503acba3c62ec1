// Prisma's schema engine as WebAssembly: it compares two schemas without a database, a binary or a network.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

export type Provider = "sqlite" | "postgresql";

const require = createRequire(import.meta.url);
let isStarted = false;

function start(): void {
  if (isStarted) return;
  // The package exports only its glue code; the module lies beside it.
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = new WebAssembly.Module(readFileSync(glue.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(exports);
  (exports["__wbindgen_start"] as () => void)();
  isStarted = true;
}

/** The SQL that turns a database of schema `from` into one of schema `to`. */
export async function diffSchemas(provider: Provider, from: string, to: string): Promise<string> {
  start();
  const schemas = await engine.SchemaEngine.new(
    { datamodels: [["schema.prisma", to]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(unconnected(provider)),
  );
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

// The engine asks for a connection even when it compares two files; every answer may be empty.
function unconnected(provider: Provider) {
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
