import { execFileSync } from "node:child_process";

/** A start builds if the sources changed. Built once beforehand, so that no two builds run at the same time. */
export default function buildOnce(): void {
  const args = ["--conditions=react-server", "lib/server/run.mjs", "tests/build/ensure-build.ts"];
  execFileSync(process.execPath, args, { stdio: "inherit" });
}
