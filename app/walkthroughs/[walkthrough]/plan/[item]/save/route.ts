import { postItem } from "@/lib/server/http/plan-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/save">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, item } = await params;
  return postItem(request, walkthrough, item);
}
