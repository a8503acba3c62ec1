import { postNewEvidence } from "@/lib/server/http/evidence-routes";
import { withOwner } from "@/lib/server/http/with-owner";

export const POST = withOwner(({ owner, form }) => postNewEvidence(owner, form));
