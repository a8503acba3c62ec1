import { postVersion } from "@/lib/server/http/walkthroughs/version-routes";
import { withOwner } from "@/lib/server/http/with-owner";
import { exerciseKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/versions">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, stage, exercise } = await params;
  return postVersion(owner, form, walkthrough, exerciseKey(stage, exercise));
});
