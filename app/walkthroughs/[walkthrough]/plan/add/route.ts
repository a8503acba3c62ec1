import { withOwner } from "@/lib/server/auth/with-owner";
import { postNewItem } from "@/lib/server/plan/routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/add">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postNewItem(owner, form, (await params).walkthrough),
);
