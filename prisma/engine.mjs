#!/usr/bin/env node
// What Prisma's command line starts in place of the engine that it would download: prisma.config.ts names this file.
// A program of one file can't say how Node is to run it, so it starts the other one.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const options = [
  "--conditions=react-server",
  `--import=${new URL("../lib/server/run-typescript.mjs", import.meta.url)}`,
];
const { status } = spawnSync(
  process.execPath,
  [...options, path("engine-process.ts"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
