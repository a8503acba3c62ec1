import { postEndOthers } from "@/lib/server/http/accounts/session-routes";
import { asCaller } from "@/lib/server/http/as-owner";

export const POST = asCaller(postEndOthers);
