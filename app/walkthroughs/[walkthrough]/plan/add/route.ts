import { postNewItem } from "@/lib/server/http/walkthroughs/plan-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/add">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postNewItem(owner, form, (await params).walkthrough),
);
