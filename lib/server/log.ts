import "server-only";
import { describe } from "./db/errors";

// What the operator reads. An error is told by its kind alone: messages and stacks of this app's errors
// can hold what a person typed.

function write(stream: NodeJS.WriteStream, level: string, message: string): void {
  stream.write(`${new Date().toISOString()} ${level} ${message}\n`);
}

export const log = {
  info: (message: string) => write(process.stdout, "info", message),
  error: (message: string, error: unknown) =>
    write(process.stderr, "error", `${message}: ${describe(error)}`),
};
