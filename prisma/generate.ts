// Generates one client per engine. The PostgreSQL schema is derived first, so it cannot drift. Runs the generator
// directly, as `prisma generate` does, because Prisma's command line is missing where only the product is installed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { derivePostgresql } from "./derive-postgresql";

// Their ES module files import each other in a way that Node cannot resolve.
const require = createRequire(import.meta.url);
const { PrismaClientTsGenerator } =
  require("@prisma/client-generator-ts") as typeof import("@prisma/client-generator-ts");
const { getGenerators, loadSchemaContext } =
  require("@prisma/internals") as typeof import("@prisma/internals");

const authored = "prisma/schema.prisma";
const derived = "lib/server/db/generated/postgresql.prisma";

mkdirSync(dirname(derived), { recursive: true });
writeFileSync(derived, derivePostgresql(readFileSync(authored, "utf8")));
for (const schema of [authored, derived]) {
  const generators = await getGenerators({
    schemaContext: await loadSchemaContext({
      schemaPath: { cliProvidedPath: schema },
      printLoadMessage: false,
    }),
    registry: { "prisma-client": { type: "in-process", generator: new PrismaClientTsGenerator() } },
    skipDownload: true,
    cliCommand: "generate",
  });
  for (const generator of generators) await generator.generate();
}
