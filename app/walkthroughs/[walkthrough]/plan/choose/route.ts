import { withOwner } from "@/lib/server/auth/with-owner";
import { postChoice, putChoice } from "@/lib/server/plan/choose-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/choose">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postChoice(owner, form, (await params).walkthrough),
);

export const PUT = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  putChoice(owner, form, (await params).walkthrough),
);
