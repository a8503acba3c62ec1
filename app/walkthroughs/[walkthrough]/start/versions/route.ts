import { asOwner } from "@/lib/server/http/as-owner";
import { postVersion } from "@/lib/server/http/walkthroughs/version-routes";

type Context = RouteContext<"/walkthroughs/[walkthrough]/start/versions">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postVersion(owner, request, (await params).walkthrough, "start"),
);
