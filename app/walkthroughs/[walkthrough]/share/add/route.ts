import { postNewShare } from "@/lib/server/http/shares/share-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/add">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postNewShare(owner, form, (await params).walkthrough),
);
