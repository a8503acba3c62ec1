import { withOwner } from "@/lib/server/auth/with-owner";
import { planVoice } from "@/lib/server/http/voices";
import { postTakenBackItem } from "@/lib/server/plan/routes";

export const POST = withOwner<{ walkthrough: string }>(
  ({ owner, params }) => postTakenBackItem(owner, params.walkthrough),
  planVoice,
);
