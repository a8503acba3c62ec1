import "server-only";

/**
 * Goes on when nobody reads the output any more: a terminal was closed, or a program that was piped to has ended. Node
 * raises an error for every line then, Next answers that with one more line, and the process would do nothing else.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
