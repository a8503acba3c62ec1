import { asOwner } from "@/lib/server/http/as-owner";
import { postVersion } from "@/lib/server/http/walkthroughs/version-routes";
import { exerciseKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/versions">;

export const POST = asOwner<Context>(async (owner, request, { params }) => {
  const { walkthrough, stage, exercise } = await params;
  return postVersion(owner, request, walkthrough, exerciseKey(stage, exercise));
});
