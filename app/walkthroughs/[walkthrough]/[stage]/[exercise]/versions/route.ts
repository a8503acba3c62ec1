import { postVersion } from "@/lib/server/http/version-routes";
import { exerciseKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/versions">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { walkthrough, stage, exercise } = await params;
  return postVersion(request, walkthrough, exerciseKey(stage, exercise));
}
