import "server-only";

/**
 * Hands the lock to one holder at a time, in order of request. Call the release function exactly when done; calling
 * it twice is harmless.
 */
export type Mutex = (() => Promise<() => void>) & {
  /** How many wait for it. */
  waiting: () => number;
};

export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  async function acquire() {
    const before = last;
    let release = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    waiting += 1;
    await before;
    waiting -= 1;
    return release;
  }
  return Object.assign(acquire, { waiting: () => waiting });
}
