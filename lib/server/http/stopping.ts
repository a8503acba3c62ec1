import "server-only";

// The server and the pages are bundled apart, so that a variable of this module would be there twice.
const shared = globalThis as { onwardIsStopping?: boolean };

/** From now on `/health` says that nothing new should be sent here. */
export function beginStopping(): void {
  shared.onwardIsStopping = true;
}

export function isStopping(): boolean {
  return shared.onwardIsStopping === true;
}
