import { asCaller } from "@/lib/server/http/as-owner";
import { postEndOthers } from "@/lib/server/http/session-routes";

export const POST = asCaller(postEndOthers);
