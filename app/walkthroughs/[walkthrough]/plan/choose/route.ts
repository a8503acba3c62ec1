import { postChoice } from "@/lib/server/http/choose-route";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/choose">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postChoice(request, (await params).walkthrough);
}
