// Writes a line for each unhandled error, as Next does, and reports how many there were.
import { outliveReaders } from "@/lib/server/log/closed-output";

let errors = 0;
process.on("uncaughtException", () => {
  errors += 1;
  if (errors < 100) process.stderr.write("An error\n");
});
outliveReaders();
process.on("message", () => {
  process.stdout.write("A line\n");
  process.stderr.write("A line\n");
  // Twice: a broken pipe is reported after the line that met it.
  setImmediate(() => setTimeout(() => process.send?.(errors, () => process.exit()), 50));
});
process.send?.("ready");
