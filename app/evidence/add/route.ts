import { withOwner } from "@/lib/server/auth/with-owner";
import { postNewEvidence } from "@/lib/server/evidence/routes";
import { evidenceVoice } from "@/lib/server/http/voices";

export const POST = withOwner(({ owner, form }) => postNewEvidence(owner, form), evidenceVoice);
