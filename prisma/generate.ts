// Generates one client per engine. The PostgreSQL schema is derived on the way, so it cannot drift.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { derivePostgresql } from "./derive-postgresql";

const authored = "prisma/schema.prisma";
const derived = "lib/server/db/generated/postgresql.prisma";
const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");

mkdirSync(dirname(derived), { recursive: true });
writeFileSync(derived, derivePostgresql(readFileSync(authored, "utf8")));
for (const schema of [authored, derived]) {
  execFileSync(process.execPath, [prisma, "generate", "--no-hints", `--schema=${schema}`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
