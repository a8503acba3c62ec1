import "server-only";

/** Waiting jobs, as many as there is room for. */
export type FairQueue<Job> = {
  /** False if there is no room for it. */
  add: (owner: string, job: Job) => boolean;
  /** The oldest job of the owner whose turn it is. */
  take: () => Job | undefined;
  length: () => number;
};

/**
 * Somebody with many jobs waits for their own, and does not make everybody wait: owners take turns, and none has more
 * than `mostOfOne` of the `most` places.
 */
export function createFairQueue<Job>({
  most,
  mostOfOne,
}: {
  most: number;
  mostOfOne: number;
}): FairQueue<Job> {
  // A map keeps the order of insertion: the first owner is the next.
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
