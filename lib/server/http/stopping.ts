import "server-only";

// The server and the pages are in separate bundles, so a module variable would exist twice.
const shared = globalThis as { onwardIsStopping?: boolean };

/** From now on `/health` says that no new requests should be sent here. */
export function beginStopping(): void {
  shared.onwardIsStopping = true;
}

export function isStopping(): boolean {
  return shared.onwardIsStopping === true;
}
