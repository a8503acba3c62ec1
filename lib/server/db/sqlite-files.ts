import "server-only";
import { statSync } from "node:fs";

/**
 * Records which files a connection has open. The returned function says whether their paths still lead to them: a
 * file deleted or replaced under a running process can still be written to, and everything written is lost when the
 * process ends.
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
