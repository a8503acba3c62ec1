import { withOwner } from "@/lib/server/auth/with-owner";
import { postStep, putStep } from "@/lib/server/stages/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/check-in/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postStep(owner, form, (await params).walkthrough, "check-in"),
);

export const PUT = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  putStep(owner, form, (await params).walkthrough, "check-in"),
);
