import { postVersion } from "@/lib/server/http/version-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/check-in/versions">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postVersion(request, (await params).walkthrough, "check-in");
}
