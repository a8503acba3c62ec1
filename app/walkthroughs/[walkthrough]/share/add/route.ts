import { withOwner } from "@/lib/server/auth/with-owner";
import { shareVoice } from "@/lib/server/http/voices";
import { postNewShare } from "@/lib/server/shares/routes";

export const POST = withOwner<{ walkthrough: string }>(
  ({ owner, form, params }) => postNewShare(owner, form, params.walkthrough),
  shareVoice,
);
