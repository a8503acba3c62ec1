import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { PrismaConfig } from "prisma-cli/config";

// Prisma's command line works on the database that Onward itself opens. Prisma would download its schema engine as a
// binary; the same engine comes as a package, and this file starts it. Windows cannot run a script as a program, so
// commands that need the engine do not work there.
const engine = fileURLToPath(new URL("prisma/engine.mjs", import.meta.url));
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.platform === "win32" ? process.execPath : engine;

// Studio and other commands would report usage to their maker.
process.env["CHECKPOINT_DISABLE"] ??= "1";

// Onward's settings, read here without its code: `prisma generate` runs before anything is generated.
if (existsSync(".env")) process.loadEnvFile(".env");
const given = process.env["DATABASE_URL"] || `file:${process.env["ONWARD_DATA_DIR"] || "data"}/onward.db`;
const isPostgresql = /^postgres(ql)?:/.test(given);
// Studio recognizes an address by its two slashes.
const url = given.replace(/^file:(?:\/\/)?(.+)/, (_, path: string) => `file://${resolve(path)}`);

export default {
  // `npm run generate` derives the one for PostgreSQL.
  schema: isPostgresql ? "lib/server/db/generated/postgresql.prisma" : "prisma/schema.prisma",
  datasource: { url },
  migrations: { path: `prisma/migrations/${isPostgresql ? "postgresql" : "sqlite"}`, seed: "npm run seed" },
} satisfies PrismaConfig;
