import { asOwner } from "@/lib/server/http/as-owner";
import { postExercise, putExercise } from "@/lib/server/http/walkthroughs/exercise-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/start/save">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postExercise(owner, request, (await params).walkthrough, "start"),
);

export const PUT = asOwner<Context>(async (owner, request, { params }) =>
  putExercise(owner, request, (await params).walkthrough, "start"),
);
