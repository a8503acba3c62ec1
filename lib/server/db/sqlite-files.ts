import "server-only";
import { statSync } from "node:fs";

/**
 * Takes down which files a connection has open. The function that comes back says whether their paths still lead to
 * them: a file that was deleted or replaced under a running process can be written to as before, and all of it is
 * gone with the process.
 */
export function openFiles(path: string): () => boolean {
  const open = [path, `${path}-wal`].flatMap((file) => {
    const identity = identityOf(file);
    return identity === undefined ? [] : [{ file, identity }];
  });
  return () => open.every(({ file, identity }) => identityOf(file) === identity);
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
