import "server-only";
import { fail, ok, type Result } from "../../result";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";

/** Somebody who reloads the page during a search has two. */
const mostOfOne = 2;

const underWay = new Map<OwnerId, number>();

/**
 * Runs a search in slices, so that somebody who has written megabytes blocks nobody else; "busy" if the same owner
 * has as many running already.
 */
export async function searchOwner<T>(
  owner: OwnerId,
  search: Generator<unknown, T>,
): Promise<Result<T, { kind: "busy" }>> {
  const count = underWay.get(owner) ?? 0;
  if (count >= mostOfOne) return fail({ kind: "busy" });
  underWay.set(owner, count + 1);
  try {
    return ok(await inSlices(search));
  } finally {
    const left = (underWay.get(owner) ?? 1) - 1;
    if (left > 0) underWay.set(owner, left);
    else underWay.delete(owner);
  }
}
