import { withOwner } from "@/lib/server/auth/with-owner";
import { postEvidence } from "@/lib/server/evidence/routes";
import { evidenceVoice } from "@/lib/server/http/voices";

export const POST = withOwner<{ piece: string }>(
  ({ owner, form, params }) => postEvidence(owner, form, params.piece),
  evidenceVoice,
);
