import { withOwner } from "@/lib/server/auth/with-owner";
import { postTakenBackEvidence } from "@/lib/server/evidence/routes";

export const POST = withOwner(({ owner }) => postTakenBackEvidence(owner));
