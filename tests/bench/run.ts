// `npm run bench [-- ROUNDS]`: the server's answers, then the pages in a browser. Ratios, because a machine's own speed
// says nothing about the code. It asserts nothing, talks to this machine alone, and writes docs/performance.md.
import { spawnSync } from "node:child_process";

for (const part of ["server", "browser"]) {
  const program = ["--conditions=react-server", "lib/server/run.mjs", `tests/bench/${part}/run.ts`];
  const { status } = spawnSync(process.execPath, [...program, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
