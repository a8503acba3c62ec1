import { postNewEvidence } from "@/lib/server/http/evidence-routes";

export async function POST(request: Request): Promise<Response> {
  return postNewEvidence(request);
}
