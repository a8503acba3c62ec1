import { withOwner } from "@/lib/server/auth/with-owner";
import { planVoice } from "@/lib/server/http/voices";
import { postItem } from "@/lib/server/plan/routes";

export const POST = withOwner<{ walkthrough: string; item: string }>(
  ({ owner, form, params }) => postItem(owner, form, params.walkthrough, params.item),
  planVoice,
);
