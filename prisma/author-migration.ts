// Writes the next migration for both engines: `npm run migration NAME`. It compares the schema stored with the last
// migration with the current one; read the SQL before committing it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { derivePostgresql } from "./derive-postgresql";
import { diffSchemas, type Provider } from "./schema-engine";

const folder = "prisma/migrations/";
const snapshot = `${folder}schema.snapshot`;
const present = readFileSync("prisma/schema.prisma", "utf8");
// Before the first migration, the comparison is with the same file without a model.
const previous = existsSync(snapshot)
  ? readFileSync(snapshot, "utf8")
  : present.replace(/\n(\/\/\/.*\n)*model [\s\S]*/, "");

function schemaFor(provider: Provider, schema: string): string {
  return provider === "sqlite" ? schema : derivePostgresql(schema);
}

function nextNumber(provider: Provider): string {
  const last = existsSync(folder + provider)
    ? readdirSync(folder + provider)
        .filter((n) => /^\d{4}_/.test(n))
        .sort()
        .at(-1)
    : undefined;
  return String(Number(last?.slice(0, 4) ?? 0) + 1).padStart(4, "0");
}

async function author(provider: Provider, name: string): Promise<void> {
  const sql = await diffSchemas(provider, schemaFor(provider, previous), schemaFor(provider, present));
  const target = `${folder}${provider}/${nextNumber(provider)}_${name}`;
  mkdirSync(target, { recursive: true });
  writeFileSync(`${target}/migration.sql`, sql);
  // Prisma's own tools refuse a history whose lock file names no provider.
  writeFileSync(`${folder}${provider}/migration_lock.toml`, `provider = "${provider}"\n`);
  process.stdout.write(`${target}/migration.sql\n`);
}

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error("Give the migration a name in lower_case");
if (previous === present) throw new Error("prisma/schema.prisma is unchanged since the last migration");
await author("sqlite", name);
await author("postgresql", name);
writeFileSync(snapshot, present);
