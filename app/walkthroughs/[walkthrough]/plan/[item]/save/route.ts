import { postItem } from "@/lib/server/http/walkthroughs/plan-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) => {
  const { walkthrough, item } = await params;
  return postItem(owner, form, walkthrough, item);
});
