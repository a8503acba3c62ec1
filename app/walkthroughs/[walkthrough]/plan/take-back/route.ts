import { withOwner } from "@/lib/server/auth/with-owner";
import { postTakenBackItem } from "@/lib/server/plan/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/take-back">;

export const POST = withOwner<Context>(async ({ owner, context: { params } }) =>
  postTakenBackItem(owner, (await params).walkthrough),
);
