import { asOwner } from "@/lib/server/http/as-owner";
import { postLength } from "@/lib/server/http/walkthroughs/length-route";

type Context = RouteContext<"/walkthroughs/[walkthrough]/length">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postLength(owner, request, (await params).walkthrough),
);
