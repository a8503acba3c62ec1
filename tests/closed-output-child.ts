// Writes a line for each error that nobody caught, as Next does, and says how many there were.
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
  // Twice round: a broken pipe is told of after the line that met it.
  setImmediate(() => setTimeout(() => process.send?.(errors, () => process.exit()), 50));
});
process.send?.("ready");
