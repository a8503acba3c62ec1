import { asOwner } from "@/lib/server/http/as-owner";
import { postExercise, putExercise } from "@/lib/server/http/walkthroughs/exercise-routes";
import { exerciseKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/save">;

export const POST = asOwner<Context>(async (owner, request, { params }) => {
  const { walkthrough, stage, exercise } = await params;
  return postExercise(owner, request, walkthrough, exerciseKey(stage, exercise));
});

export const PUT = asOwner<Context>(async (owner, request, { params }) => {
  const { walkthrough, stage, exercise } = await params;
  return putExercise(owner, request, walkthrough, exerciseKey(stage, exercise));
});
