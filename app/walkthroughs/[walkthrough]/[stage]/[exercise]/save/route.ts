import { postExercise, putExercise } from "@/lib/server/http/exercise-routes";
import { exerciseKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/save">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, stage, exercise } = await params;
  return postExercise(request, walkthrough, exerciseKey(stage, exercise));
}

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, stage, exercise } = await params;
  return putExercise(request, walkthrough, exerciseKey(stage, exercise));
}
