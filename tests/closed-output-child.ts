// Writes a line for each error that nobody caught, as Next does, and says how many there were.
import { outliveReaders } from "@/lib/server/closed-output";

let errors = 0;
process.on("uncaughtException", () => {
  errors += 1;
  if (errors < 100) console.error("An error");
});
outliveReaders();
process.on("message", () => {
  console.log("A line");
  console.error("A line");
  // Twice round: a broken pipe is told of after the line that met it.
  setImmediate(() => setTimeout(() => process.send?.(errors, () => process.exit()), 50));
});
process.send?.("ready");
