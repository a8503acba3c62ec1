import { withOwner } from "@/lib/server/auth/with-owner";
import { postVersion } from "@/lib/server/stages/version-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/close/versions">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postVersion(owner, form, (await params).walkthrough, "close"),
);
