import "server-only";

/** There is more to do than can be done soon. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}

/**
 * Lets at most `atOnce` of what it is given run at the same time, in the order in which it came. Throws a `BusyError`
 * when `waiting` others wait already.
 */
export function turns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0;
  const queue: (() => void)[] = [];
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new BusyError();
      // Whoever ends hands over the place, so it is counted already.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
