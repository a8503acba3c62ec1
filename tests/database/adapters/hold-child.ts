// Holds a database without keeping the hold, and collects garbage whenever a line comes in.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { hold } from "../../../lib/server/db/hold";

const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error("Run with --expose-gc.");
process.stdout.write((await hold(process.argv[2] ?? "")).ok ? "held\n" : "in use\n");

for await (const _line of createInterface(process.stdin)) {
  // What one collection releases is freed by the next.
  for (let round = 0; round < 3; round++) {
    collect();
    await sleep(1);
  }
  process.stdout.write("collected\n");
}
