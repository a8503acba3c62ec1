import { withOwner } from "@/lib/server/auth/with-owner";
import { postEvidence } from "@/lib/server/evidence/routes";

type Context = RouteContext<"/evidence/[piece]/save">;

export const POST = withOwner<Context>(async ({ owner, form, context: { params } }) =>
  postEvidence(owner, form, (await params).piece),
);
