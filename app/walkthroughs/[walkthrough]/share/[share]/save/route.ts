import { postShare } from "@/lib/server/http/shares/share-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/[share]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, share } = await params;
  return postShare(owner, form, walkthrough, share);
});
