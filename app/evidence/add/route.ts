import { withOwner } from "@/lib/server/auth/with-owner";
import { postNewEvidence } from "@/lib/server/evidence/routes";

export const POST = withOwner(({ owner, form }) => postNewEvidence(owner, form));
