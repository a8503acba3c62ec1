import { withOwner } from "@/lib/server/auth/with-owner";
import { planVoice } from "@/lib/server/http/voices";
import { postNewItem } from "@/lib/server/plan/routes";

export const POST = withOwner<{ walkthrough: string }>(
  ({ owner, form, params }) => postNewItem(owner, form, params.walkthrough),
  planVoice,
);
