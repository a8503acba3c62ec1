import { postVersion } from "@/lib/server/http/walkthroughs/version-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/close/versions">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postVersion(owner, form, (await params).walkthrough, "close"),
);
