#!/usr/bin/env node
// What Prisma's command line starts in place of the engine that it would download: prisma.config.ts names this file.
// A program of one file can't say how Node is to run it, so it starts the other one.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = ["--conditions=react-server", "lib/server/run.mjs", "prisma/engine-process.ts"];
const { status } = spawnSync(process.execPath, [...program, ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  stdio: "inherit",
});
process.exitCode = status ?? 1;
