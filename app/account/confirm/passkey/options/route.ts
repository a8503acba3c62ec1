import { asCaller } from "@/lib/server/http/as-owner";
import { postConfirmPasskeyOptions } from "@/lib/server/http/passkeys/shown-passkey-routes";

export const POST = asCaller(postConfirmPasskeyOptions);
