import "server-only";
import { endedSessionDays } from "../../../accounts/durations";
import { database } from "../../db/client";
import { eraseTraces } from "../../db/erase";
import { log } from "../../log/log";
import { personalOwner } from "../../owners/owner-id";

// What nobody can reach any more does not stay. Every process of a host does this, and two may well do it at once:
// each deletion asks again whether it still holds.

const hour = 3600 * 1000;
const day = 24 * hour;
/** So many go at once that nobody waits long for a turn to save. */
const batch = 50;

/** At the start and every hour, for as long as the process runs. */
export function startSweeping(): void {
  const run = () =>
    sweep().catch((error: unknown) => log.error("What nobody can reach was not deleted", error));
  void run();
  setInterval(run, hour).unref();
}

/** Deletes everything of the owners that nobody can reach, and what ran out: codes, counters, ended sessions. */
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
 * Owners without an account and without a session that opens anything. Whoever saves for the first time has no session
 * for a moment, and none for longer if the answer was lost: their visitor's cookie opens it too, for less than
 * `endedSessionDays`. The one person of a personal installation never had either; theirs stays when it becomes a host.
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

/** Deletes until there is nothing left of its kind; gives how many there were. */
async function inBatches(deleteSome: (limit: number) => Promise<{ count: number }>): Promise<number> {
  let all = 0;
  for (let count = batch; count === batch; all += count) ({ count } = await deleteSome(batch));
  return all;
}
