import { postExercise, putExercise } from "@/lib/server/http/walkthroughs/exercise-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/check-in/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postExercise(owner, form, (await params).walkthrough, "check-in"),
);

export const PUT = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  putExercise(owner, form, (await params).walkthrough, "check-in"),
);
