import "server-only";

// The server and the pages are in separate bundles, so a module variable would exist twice.
const shared = globalThis as { onwardQueues?: Map<string, () => number> };

/** Lets the operator's tools see how many wait in a queue. */
export function watchQueue(name: string, length: () => number): void {
  shared.onwardQueues ??= new Map();
  shared.onwardQueues.set(name, length);
}

export function queueLengths(): [name: string, length: number][] {
  return [...(shared.onwardQueues ?? [])].map(([name, length]) => [name, length()]);
}
