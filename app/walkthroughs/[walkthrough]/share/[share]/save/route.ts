import { asOwner } from "@/lib/server/http/as-owner";
import { postShare } from "@/lib/server/http/shares/share-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/share/[share]/save">;

export const POST = asOwner<Context>(async (owner, request, { params }) => {
  const { walkthrough, share } = await params;
  return postShare(owner, request, walkthrough, share);
});
