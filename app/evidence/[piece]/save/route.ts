import { postEvidence } from "@/lib/server/http/evidence-routes";

type Context = RouteContext<"/evidence/[piece]/save">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postEvidence(request, (await params).piece);
}
