import "server-only";

// The server and the pages are bundled apart, so that a variable of this module would be there twice.
const shared = globalThis as { onwardQueues?: Map<string, () => number> };

/** Lets whoever looks after the process see how many wait in a queue. */
export function watchQueue(name: string, length: () => number): void {
  shared.onwardQueues ??= new Map();
  shared.onwardQueues.set(name, length);
}

export function queueLengths(): [name: string, length: number][] {
  return [...(shared.onwardQueues ?? [])].map(([name, length]) => [name, length()]);
}
