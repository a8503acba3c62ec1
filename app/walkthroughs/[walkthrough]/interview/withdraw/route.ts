import { withOwner } from "@/lib/server/auth/with-owner";
import { postWithdrawal } from "@/lib/server/walkthroughs/ending-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/interview/withdraw">;

export const POST = withOwner<Context>(async ({ owner, context: { params } }) =>
  postWithdrawal(owner, (await params).walkthrough),
);
