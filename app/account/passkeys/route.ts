import { asCaller } from "@/lib/server/http/as-owner";
import { postNewPasskey } from "@/lib/server/http/own-passkey-routes";

export const POST = asCaller(postNewPasskey);
