import { postNewShare } from "@/lib/server/http/share-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/add">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postNewShare(request, (await params).walkthrough);
}
