import { postLength } from "@/lib/server/http/walkthroughs/length-route";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/length">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postLength(owner, form, (await params).walkthrough),
);
