import { asCaller } from "@/lib/server/http/as-owner";
import { postKeptRecoveryCodes } from "@/lib/server/http/recovery-routes";

export const POST = asCaller(postKeptRecoveryCodes);
