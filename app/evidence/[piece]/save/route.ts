import { asOwner } from "@/lib/server/http/as-owner";
import { postEvidence } from "@/lib/server/http/evidence-routes";

type Context = RouteContext<"/evidence/[piece]/save">;

export const POST = asOwner<Context>(async (owner, request, { params }) =>
  postEvidence(owner, request, (await params).piece),
);
