import { withOwner } from "@/lib/server/auth/with-owner";
import { withdrawalVoice } from "@/lib/server/http/voices";
import { postWithdrawal } from "@/lib/server/walkthroughs/ending-routes";

export const POST = withOwner<{ walkthrough: string }>(
  ({ owner, form, params }) => postWithdrawal(owner, form, params.walkthrough),
  withdrawalVoice,
);
