import { postChoice, putChoice } from "@/lib/server/http/choose-route";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/choose">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postChoice(request, (await params).walkthrough);
}

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return putChoice(request, (await params).walkthrough);
}
