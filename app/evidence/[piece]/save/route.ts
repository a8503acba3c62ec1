import { postEvidence } from "@/lib/server/http/evidence-routes";
import { withOwner } from "@/lib/server/http/with-owner";

type Context = RouteContext<"/evidence/[piece]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postEvidence(owner, form, (await params).piece),
);
