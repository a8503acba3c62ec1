import "server-only";
import { cardKeys } from "../../stages/interview";
import { type Past, pastOf, pastSteps } from "../../walkthroughs/past";
import type { Skipped } from "../crypto/skipped-rows";
import { listEvidence } from "../evidence/repository";
import type { OwnerId } from "../owners/owner-id";
import { listWalkthroughs } from "./repository";

/** What a card can be made from. Three queries. */
export async function findPast(owner: OwnerId, skipped: Skipped): Promise<Past> {
  const walkthroughs = await listWalkthroughs(owner, { only: [...pastSteps, ...cardKeys], skipped });
  return pastOf(walkthroughs, await listEvidence(owner, { most: 3, skipped }));
}
