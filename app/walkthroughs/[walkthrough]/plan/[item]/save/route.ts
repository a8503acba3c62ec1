import { asOwner } from "@/lib/server/http/as-owner";
import { postItem } from "@/lib/server/http/walkthroughs/plan-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/[item]/save">;

export const POST = asOwner<Context>(async (owner, request, { params }) => {
  const { walkthrough, item } = await params;
  return postItem(owner, request, walkthrough, item);
});
