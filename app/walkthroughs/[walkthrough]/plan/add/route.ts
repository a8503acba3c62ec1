import { postNewItem } from "@/lib/server/http/plan-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/add">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postNewItem(request, (await params).walkthrough);
}
