import "server-only";

/** There is more to do than can be done soon. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}

/** Who asks: everybody with the same name waits in the same line. */
export type Asker = { name: string; isKnown: boolean };

type Room = {
  atOnce: number;
  /** The most that wait. */
  waiting: number;
  /** The most in one line. */
  each?: number;
  /** How many more may wait if they are known. */
  reserved?: number;
};

type Waiter = { start: () => void; refuse: (error: BusyError) => void };

const anybody: Asker = { name: "", isKnown: false };

/**
 * Runs at most `atOnce` jobs at the same time. Lines take turns, and each line is first in, first out. When there is
 * no room, the longest line gives up its last place to a shorter one. Throws a `BusyError` for whoever has no place.
 */
export function createSemaphore({ atOnce, waiting, each = waiting, reserved = 0 }: Room) {
  let running = 0;
  let inLine = 0;
  /** The first line has the next turn. */
  const lines = new Map<string, Waiter[]>();

  function makeRoom(length: number, { isKnown }: Asker): boolean {
    if (length >= each) return false;
    if (inLine < waiting + (isKnown ? reserved : 0)) return true;
    const [longest] = [...lines.values()].sort((a, b) => b.length - a.length);
    if (!longest || longest.length <= length + 1) return false;
    inLine -= 1;
    longest.pop()?.refuse(new BusyError());
    return true;
  }

  function wait(asker: Asker): Promise<void> {
    const line = lines.get(asker.name) ?? [];
    if (!makeRoom(line.length, asker)) throw new BusyError();
    inLine += 1;
    lines.set(asker.name, line);
    return new Promise((start, refuse) => line.push({ start, refuse }));
  }

  function next(): Waiter | undefined {
    const [first] = lines;
    if (!first) return undefined;
    const [name, line] = first;
    const waiter = line.shift();
    lines.delete(name);
    if (line.length > 0) lines.set(name, line);
    inLine -= 1;
    return waiter;
  }

  async function inTurn<T>(work: () => Promise<T>, asker: Asker = anybody): Promise<T> {
    // A finished job hands over its place, so it is counted already.
    if (running >= atOnce) await wait(asker);
    else running += 1;
    try {
      return await work();
    } finally {
      const waiter = next();
      if (waiter) waiter.start();
      else running -= 1;
    }
  }

  return Object.assign(inTurn, { waiting: () => inLine });
}
