import { asOwner } from "@/lib/server/http/as-owner";
import { postExercise, putExercise } from "@/lib/server/http/walkthroughs/exercise-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/check-in/save">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postExercise(owner, request, (await params).walkthrough, "check-in"),
);

export const PUT = asOwner<Context>(async (owner, request, { params }) =>
  putExercise(owner, request, (await params).walkthrough, "check-in"),
);
