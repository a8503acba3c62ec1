import "server-only";
import { counts } from "../../data/limits";
import { type Evidence, type EvidenceContent, readEvidenceContent } from "../../evidence/evidence";
import type { ItemError } from "../../result";
import { fail, ok, type Result } from "../../result";
import { decodeAs, encode, type Place } from "../crypto/codec";
import { readingEach, type Skipped } from "../crypto/skipped-rows";
import { database, type RowOf } from "../db/client";
import { eraseTraces } from "../db/erase";
import { isUniqueViolation } from "../errors/database-errors";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";

/** The most pieces of evidence per person. */
export const evidenceLimit = counts.evidence;

function place(owner: string, row: string): Place {
  return { owner, table: "Evidence", row, column: "content" };
}

function evidenceFrom({ id, ownerId, revision, content, createdAt }: RowOf<"Evidence">): Evidence {
  return { ...decodeAs(content, place(ownerId, id), readEvidenceContent), id, revision, createdAt };
}

/** Newest first. One query. */
export async function listEvidence(
  owner: OwnerId,
  { most, skipped }: { most?: number; skipped?: Skipped } = {},
): Promise<Evidence[]> {
  const rows = await database().evidence.findMany({
    where: { ownerId: owner },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...(most !== undefined && { take: most }),
  });
  return inSlices(readingEach(rows, evidenceFrom, skipped));
}

export async function hasEvidence(owner: OwnerId): Promise<boolean> {
  return (await database().evidence.findFirst({ where: { ownerId: owner }, select: { id: true } })) !== null;
}

export async function findEvidence(owner: OwnerId, id: string): Promise<Evidence | undefined> {
  const row = await database().evidence.findFirst({ where: { id, ownerId: owner } });
  return row ? evidenceFrom(row) : undefined;
}

/** `id` is made with the form, so that a form sent twice adds once. */
export async function addEvidence(
  owner: OwnerId,
  id: string,
  evidence: EvidenceContent,
): Promise<Result<undefined, ItemError>> {
  try {
    return await database().$transaction(async (transaction) => {
      if ((await transaction.evidence.count({ where: { ownerId: owner } })) >= evidenceLimit)
        return fail({ kind: "too-many" });
      await transaction.owner.upsert({ where: { id: owner }, create: { id: owner }, update: {} });
      const content = encode(evidence, place(owner, id));
      await transaction.evidence.create({ data: { id, ownerId: owner, revision: 1, content } });
      return ok(undefined);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const there = await database().evidence.findUnique({ where: { id }, select: { ownerId: true } });
    // Another window created the owner at the same moment.
    if (!there) return addEvidence(owner, id, evidence);
    return there.ownerId === owner ? ok(undefined) : fail({ kind: "not-found" });
  }
}

/** Changes one piece if it still has this revision. */
export async function updateEvidence(
  owner: OwnerId,
  id: string,
  revision: number,
  evidence: EvidenceContent,
): Promise<Result<undefined, ItemError>> {
  const { count } = await database().evidence.updateMany({
    where: { id, ownerId: owner, revision },
    data: { content: encode(evidence, place(owner, id)), revision: { increment: 1 } },
  });
  if (count === 1) return ok(undefined);
  const current = await findEvidence(owner, id);
  return fail(current ? { kind: "stale", revision: current.revision } : { kind: "not-found" });
}

export async function deleteEvidence(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().evidence.deleteMany({ where: { id, ownerId: owner } });
  if (count > 0) await eraseTraces(database());
  return count > 0;
}
