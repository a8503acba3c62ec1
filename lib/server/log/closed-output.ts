import "server-only";

/**
 * Keeps running when nobody reads the output any more: the terminal was closed, or the program it is piped to has
 * ended. Otherwise Node raises an error for every line, Next logs another line about that, and the process does
 * nothing else.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
