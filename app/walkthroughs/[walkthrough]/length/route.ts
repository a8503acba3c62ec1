import { withOwner } from "@/lib/server/auth/with-owner";
import { postLength } from "@/lib/server/walkthroughs/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/length">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postLength(owner, form, (await params).walkthrough),
);
