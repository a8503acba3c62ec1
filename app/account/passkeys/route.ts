import { asCaller } from "@/lib/server/http/as-owner";
import { postNewPasskey } from "@/lib/server/http/passkeys/own-passkey-routes";

export const POST = asCaller(postNewPasskey);
