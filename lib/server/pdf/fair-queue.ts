import "server-only";

/** Jobs that wait for their turn, as many as there is room for. */
export type FairQueue<Job> = {
  /** False if there is no room for it. */
  add: (owner: string, job: Job) => boolean;
  /** Of the owner whose turn it is, the first that they asked for. */
  take: () => Job | undefined;
  length: () => number;
};

/**
 * Whoever asks for many waits for their own, not everybody: owners take turns, and none has more than `mostOfOne` of the
 * `most` places.
 */
export function createFairQueue<Job>({
  most,
  mostOfOne,
}: {
  most: number;
  mostOfOne: number;
}): FairQueue<Job> {
  // A map keeps the order in which its keys came: the owner at its front is the next.
  const waiting = new Map<string, Job[]>();
  let count = 0;
  return {
    add(owner, job) {
      const own = waiting.get(owner) ?? [];
      if (count >= most || own.length >= mostOfOne) return false;
      waiting.set(owner, [...own, job]);
      count++;
      return true;
    },
    take() {
      const [next] = waiting;
      if (!next) return undefined;
      const [owner, [job, ...others]] = next;
      waiting.delete(owner);
      if (others.length > 0) waiting.set(owner, others);
      count--;
      return job;
    },
    length: () => count,
  };
}
