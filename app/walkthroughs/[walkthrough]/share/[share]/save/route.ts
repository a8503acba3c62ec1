import { withOwner } from "@/lib/server/auth/with-owner";
import { shareVoice } from "@/lib/server/http/voices";
import { postShare } from "@/lib/server/shares/routes";

export const POST = withOwner<{ walkthrough: string; share: string }>(
  ({ owner, form, params }) => postShare(owner, form, params.walkthrough, params.share),
  shareVoice,
);
