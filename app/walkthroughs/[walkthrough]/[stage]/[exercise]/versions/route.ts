import { withOwner } from "@/lib/server/auth/with-owner";
import { postVersion } from "@/lib/server/stages/version-routes";
import { stepKey } from "@/lib/stages";

type Context = RouteContext<"/walkthroughs/[walkthrough]/[stage]/[exercise]/versions">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, stage, exercise } = await params;
  return postVersion(owner, form, walkthrough, stepKey(stage, exercise));
});
