import { defineConfig } from "prisma/config";

// `prisma generate` looks for a schema engine that it never runs, and would download one.
// Any existing executable satisfies it; migrations are authored and applied without the engine's binary.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
