import "server-only";

/** Hands the lock to one holder at a time, in the order of asking. Call the release exactly when done; twice is harmless. */
export type Mutex = () => Promise<() => void>;

export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  return async function acquire() {
    const before = last;
    let release = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}
