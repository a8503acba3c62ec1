import "server-only";
import type { StoredEvidence, StoredOwner, StoredWalkthrough } from "../../data/stored";
import { evidenceOut, keyOfNameless, namelessOut } from "../../data/write";
import type { EvidenceContent } from "../../evidence/evidence";
import { UnreadableError } from "../crypto/codec";
import { database } from "../db/client";
import { listEvidence } from "../evidence/repository";
import type { OwnerId } from "../owners/owner-id";
import { evidenceIdFor, takenOnce } from "../plan/origin-id";
import { storedWalkthroughs } from "./data-export";

/** A piece of evidence with the id it will get. */
export type NewEvidence = StoredEvidence & { id: string };

export type Incoming = { walkthroughs: readonly StoredWalkthrough[]; evidence: readonly NewEvidence[] };

/** How much of a file its owner has already. */
export type Here = { walkthroughs: number; evidence: number };

/**
 * What was read, without what the owner has already: identical content of the same millisecond. Something with the
 * very id it would get came with an earlier submission of the same form; it is kept, and adding it has no effect.
 */
export async function leaveOutWhatIsHere(
  owner: OwnerId,
  read: StoredOwner,
  newId: () => string,
): Promise<{ incoming: Incoming; here: Here }> {
  const twins = await twinsOf(owner, read.walkthroughs);
  const walkthroughs = read.walkthroughs.filter(({ id }) => !twins.has(id));
  const own = await listEvidence(owner, { skipped: { rows: 0 } });
  const ids = new Set(own.map(({ id }) => id));
  const idOf = new Map(own.map(({ createdAt, ...content }) => [wordsOf({ createdAt, content }), content.id]));
  const idFrom = takenOnce(newId);
  const evidence: NewEvidence[] = [];
  for (const { createdAt, content } of read.evidence) {
    const from = content.origin?.walkthroughId;
    const twin = from === undefined ? undefined : twins.get(from);
    const moved = twin === undefined ? content : movedTo(twin, content);
    const id = idFrom(moved.origin && evidenceIdFor(moved.origin.walkthroughId));
    const same = idOf.get(wordsOf({ createdAt, content }));
    if (same !== undefined && (twin !== undefined || same !== id)) continue;
    evidence.push({ createdAt, content: moved, id: twin !== undefined && ids.has(id) ? newId() : id });
  }
  const here = {
    walkthroughs: read.walkthroughs.length - walkthroughs.length,
    evidence: read.evidence.length - evidence.length,
  };
  return { incoming: { walkthroughs, evidence }, here };
}

/** The owner's walkthroughs with the same content as one of these, by that one's id. */
async function twinsOf(
  owner: OwnerId,
  read: readonly StoredWalkthrough[],
): Promise<ReadonlyMap<string, string>> {
  const own = await database().walkthrough.findMany({
    where: { ownerId: owner },
    select: { id: true, createdAt: true },
  });
  const twins = new Map<string, string>();
  for (const { id, createdAt } of own) {
    const ofThatMoment = read.filter((one) => one.createdAt.getTime() === createdAt.getTime());
    if (ofThatMoment.length === 0 || ofThatMoment.some((one) => one.id === id)) continue;
    const said = await saidBy(owner, id);
    for (const one of ofThatMoment) if (said !== undefined && keyOf(one) === said) twins.set(one.id, id);
  }
  return twins;
}

/** Undefined if it cannot be opened: then nobody can say that it is the same. */
async function saidBy(owner: OwnerId, id: string): Promise<string | undefined> {
  try {
    const [walkthrough] = await storedWalkthroughs(owner, [id]);
    return walkthrough && keyOf(walkthrough);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

function keyOf(walkthrough: StoredWalkthrough): string {
  return keyOfNameless(namelessOut(walkthrough, []));
}

function wordsOf(evidence: StoredEvidence): string {
  return JSON.stringify(evidenceOut(evidence));
}

function movedTo(walkthroughId: string, { origin, ...content }: EvidenceContent): EvidenceContent {
  return { ...content, ...(origin && { origin: { ...origin, walkthroughId } }) };
}
