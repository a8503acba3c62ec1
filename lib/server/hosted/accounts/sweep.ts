import "server-only";
import { endedSessionDays } from "../../../accounts/durations";
import { database } from "../../db/client";
import { eraseTraces } from "../../db/erase";
import { log } from "../../log/log";
import { personalOwner } from "../../owners/owner-id";

// Deletes what nobody can reach any more. Every process of a host does this, possibly at the same time, so each
// deletion checks its condition again.

const hour = 3600 * 1000;
const day = 24 * hour;
/** Deletes in batches, so that nobody waits long to save. */
const batch = 50;

/** At the start and every hour, as long as the process runs. */
export function startSweeping(): void {
  const run = () =>
    sweep().catch((error: unknown) => log.error("What nobody can reach was not deleted", error));
  void run();
  setInterval(run, hour).unref();
}

/** Deletes everything of unreachable owners, and what has expired: codes, counters, ended sessions. */
export async function sweep(): Promise<void> {
  const now = new Date();
  const owners = await inBatches((limit) =>
    database().owner.deleteMany({ where: unreachable(now.getTime()), limit }),
  );
  const over = { lt: now };
  const longOver = { lt: new Date(now.getTime() - endedSessionDays * day) };
  await inBatches((limit) => database().mailCode.deleteMany({ where: { endsAt: over }, limit }));
  await inBatches((limit) => database().limit.deleteMany({ where: { endsAt: over }, limit }));
  await inBatches((limit) =>
    database().session.deleteMany({
      where: { OR: [{ endedAt: longOver }, { endsAt: longOver }] },
      limit,
    }),
  );
  if (owners === 0) return;
  log.event("swept", { count: owners });
  await eraseTraces(database());
}

/**
 * Owners without an account and without a valid session. Somebody who saves for the first time has no session for a
 * moment, or longer if the response was lost: their visitor cookie is valid too, for less than `endedSessionDays`.
 * The one person of a personal installation never had either; their data stays when it becomes a host.
 */
function unreachable(now: number) {
  const before = (days: number) => ({ lt: new Date(now - days * day) });
  return {
    id: { not: personalOwner() },
    account: null,
    sessions: { none: { endedAt: null, endsAt: { gt: new Date(now) } } },
    OR: [{ createdAt: before(1), sessions: { some: {} } }, { createdAt: before(endedSessionDays) }],
  };
}

/** Deletes batches until none of this kind is left; returns how many rows. */
async function inBatches(deleteSome: (limit: number) => Promise<{ count: number }>): Promise<number> {
  let all = 0;
  for (let count = batch; count === batch; all += count) ({ count } = await deleteSome(batch));
  return all;
}
