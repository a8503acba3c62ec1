import { withOwner } from "@/lib/server/auth/with-owner";
import { postItem } from "@/lib/server/plan/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, item } = await params;
  return postItem(owner, form, walkthrough, item);
});
