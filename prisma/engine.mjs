#!/usr/bin/env node
// The file that Prisma's command line starts instead of the engine it would download; named in prisma.config.ts. A
// single executable file cannot tell Node how to run it, so it starts the other one.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = ["--conditions=react-server", "lib/server/run.mjs", "prisma/engine-process.ts"];
const { status } = spawnSync(process.execPath, [...program, ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  stdio: "inherit",
});
process.exitCode = status ?? 1;
