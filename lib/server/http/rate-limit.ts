import "server-only";
import { keyedHash } from "../crypto/keyed-hash";
import { database } from "../db/client";

// Counters shared by all processes. Their ids are keyed hashes: no address and no e-mail can be read from them.

const minute = 60_000;

/**
 * A career service may have a whole class behind one address, so limits by address are generous; limits that stop
 * guessing at one person are strict.
 */
const limits = {
  begin: { most: 120, within: 10 * minute },
  /** By address. */
  passkey: { most: 240, within: 10 * minute },
  /** By owner. */
  "own-passkey": { most: 60, within: 10 * minute },
  /** By address. */
  "recovery-code": { most: 60, within: 10 * minute },
  /** By owner. */
  "new-recovery-codes": { most: 10, within: 60 * minute },
  /** By address. */
  "sign-in": { most: 240, within: 10 * minute },
  /** By e-mail and address. */
  "sign-in-here": { most: 10, within: 10 * minute },
  /** By e-mail. */
  "sign-in-anywhere": { most: 100, within: 60 * minute },
  /** By e-mail and browser, if they have signed in there before; replaces the three above. */
  "sign-in-known": { most: 10, within: 10 * minute },
  /** By owner. */
  prove: { most: 10, within: 10 * minute },
  /** By address. */
  keep: { most: 120, within: 60 * minute },
  /** By the address that a mail goes to, and the address of the client. */
  reset: { most: 60, within: 60 * minute },
  /** By the address that a mail goes to, and the client's address. */
  "mail-here": { most: 5, within: 60 * minute },
  /** By the address that a mail goes to, so that nobody's mailbox is flooded from here. */
  mail: { most: 20, within: 60 * minute },
  /** By e-mail and browser, if they have signed in there before; replaces the three above. */
  "mail-known": { most: 5, within: 60 * minute },
  /** By address. */
  code: { most: 120, within: 10 * minute },
  /** By e-mail and browser, if they have signed in there before; replaces the one above. */
  "code-known": { most: 30, within: 10 * minute },
  /** By owner. */
  bring: { most: 20, within: 10 * minute },
  /** By owner: signing out elsewhere, and deleting the account. */
  account: { most: 60, within: 10 * minute },
  /** By owner; so are the next two. */
  export: { most: 120, within: 10 * minute },
  import: { most: 30, within: 60 * minute },
  search: { most: 240, within: 10 * minute },
} as const satisfies Record<string, { most: number; within: number }>;

export type LimitName = keyof typeof limits;

/** In seconds: when a limit that is reached now resets at the latest. */
export function secondsUntilAnew(name: LimitName): number {
  return limits[name].within / 1000;
}

/** Counts one try of `subject`, and says whether it is still within the limit. One query. */
export async function isWithinLimit(name: LimitName, subject: string): Promise<boolean> {
  const { most, within } = limits[name];
  const window = Math.floor(Date.now() / within);
  return (await countOf([name, window, subject], (window + 1) * within)) <= most;
}

/** Whether `secret`, valid for at most this many milliseconds, is used for the first time. One query. */
export async function isFirstUse(secret: string, forMs: number): Promise<boolean> {
  return (await countOf(["once", secret], Date.now() + forMs)) === 1;
}

/** The count, including this time. */
async function countOf(what: readonly unknown[], endsAt: number): Promise<number> {
  const id = keyedHash("onward limit 1", JSON.stringify(what));
  const { count } = await database().limit.upsert({
    where: { id },
    create: { id, count: 1, endsAt: new Date(endsAt) },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return count;
}
