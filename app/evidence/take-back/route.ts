import { withOwner } from "@/lib/server/auth/with-owner";
import { postTakenBackEvidence } from "@/lib/server/evidence/routes";
import { evidenceVoice } from "@/lib/server/http/voices";

export const POST = withOwner(({ owner }) => postTakenBackEvidence(owner), evidenceVoice);
