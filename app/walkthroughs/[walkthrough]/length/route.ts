import { postLength } from "@/lib/server/http/length-route";

type Context = RouteContext<"/walkthroughs/[walkthrough]/length">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postLength(request, (await params).walkthrough);
}
