import "server-only";

// The server and the pages are in separate bundles, so a module variable would exist twice.
const shared = globalThis as { onwardErrors?: number };

export function countError(): void {
  shared.onwardErrors = errorCount() + 1;
}

/** How many errors were logged since the start. */
export function errorCount(): number {
  return shared.onwardErrors ?? 0;
}
