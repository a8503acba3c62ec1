import { asOwner } from "@/lib/server/http/as-owner";
import { postChoice, putChoice } from "@/lib/server/http/walkthroughs/choose-route";

type Context = RouteContext<"/walkthroughs/[walkthrough]/plan/choose">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postChoice(owner, request, (await params).walkthrough),
);

export const PUT = asOwner<Context>(async (owner, request, { params }) =>
  putChoice(owner, request, (await params).walkthrough),
);
