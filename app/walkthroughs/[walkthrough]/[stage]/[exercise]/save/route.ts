import { withOwner } from "@/lib/server/auth/with-owner";
import { postExercise, putExercise } from "@/lib/server/stages/routes";
import { exerciseKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, stage, exercise } = await params;
  return postExercise(owner, form, walkthrough, exerciseKey(stage, exercise));
});

export const PUT = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, stage, exercise } = await params;
  return putExercise(owner, form, walkthrough, exerciseKey(stage, exercise));
});
