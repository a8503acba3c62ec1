import { withOwner } from "@/lib/server/auth/with-owner";
import { postExercise, putExercise } from "@/lib/server/stages/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/close/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postExercise(owner, form, (await params).walkthrough, "close"),
);

export const PUT = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  putExercise(owner, form, (await params).walkthrough, "close"),
);
