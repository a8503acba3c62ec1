import { postMakeRecoveryCodes } from "@/lib/server/http/accounts/recovery-routes";
import { asCaller } from "@/lib/server/http/as-owner";

export const POST = asCaller(postMakeRecoveryCodes);
