import { asOwner } from "@/lib/server/http/as-owner";
import { postNewItem } from "@/lib/server/http/walkthroughs/plan-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/add">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postNewItem(owner, request, (await params).walkthrough),
);
