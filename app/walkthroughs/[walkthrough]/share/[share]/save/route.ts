import { postShare } from "@/lib/server/http/share-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/[share]/save">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, share } = await params;
  return postShare(request, walkthrough, share);
}
