import { asCaller } from "@/lib/server/http/as-owner";
import { postMakeRecoveryCodes } from "@/lib/server/http/recovery-routes";

export const POST = asCaller(postMakeRecoveryCodes);
