import { asOwner } from "@/lib/server/http/as-owner";
import { postNewEvidence } from "@/lib/server/http/evidence-routes";

export const POST = asOwner((owner, request) => postNewEvidence(owner, request));
