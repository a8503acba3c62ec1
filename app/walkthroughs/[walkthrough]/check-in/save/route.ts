import { postExercise, putExercise } from "@/lib/server/http/exercise-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/check-in/save">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postExercise(request, (await params).walkthrough, "check-in");
}

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return putExercise(request, (await params).walkthrough, "check-in");
}
