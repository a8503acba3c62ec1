import { withOwner } from "@/lib/server/auth/with-owner";
import { postNewShare } from "@/lib/server/shares/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/add">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postNewShare(owner, form, (await params).walkthrough),
);
