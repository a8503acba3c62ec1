import { asOwner } from "@/lib/server/http/as-owner";
import { postNewShare } from "@/lib/server/http/shares/share-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/add">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postNewShare(owner, request, (await params).walkthrough),
);
