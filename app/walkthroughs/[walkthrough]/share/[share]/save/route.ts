import { withOwner } from "@/lib/server/auth/with-owner";
import { postShare } from "@/lib/server/shares/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/[share]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, share } = await params;
  return postShare(owner, form, walkthrough, share);
});
