import { withOwner } from "@/lib/server/auth/with-owner";
import { postStep, putStep } from "@/lib/server/stages/routes";
import { stepKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, stage, exercise } = await params;
  return postStep(owner, form, walkthrough, stepKey(stage, exercise));
});

export const PUT = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, stage, exercise } = await params;
  return putStep(owner, form, walkthrough, stepKey(stage, exercise));
});
