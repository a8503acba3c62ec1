import "server-only";
import { keyedHash } from "./crypto/keyed-hash";
import { database } from "./db/client";

// Counters that all processes share. Their ids are keyed hashes: no address and no e-mail can be read from them.

const minute = 60_000;

/**
 * A career service may have a whole class behind one address, so what counts by address is generous; what guesses at
 * one person is not.
 */
const limits = {
  begin: { most: 120, within: 10 * minute },
} as const satisfies Record<string, { most: number; within: number }>;

export type LimitName = keyof typeof limits;

/** Counts one try of `subject`, and says whether it is still within the limit. One query. */
export async function isWithinLimit(name: LimitName, subject: string): Promise<boolean> {
  const { most, within } = limits[name];
  const window = Math.floor(Date.now() / within);
  const id = keyedHash("onward limit 1", JSON.stringify([name, window, subject]));
  const { count } = await database().limit.upsert({
    where: { id },
    create: { id, count: 1, endsAt: new Date((window + 1) * within) },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return count <= most;
}
