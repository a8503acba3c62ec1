import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postConfirmPasskeyOptions } from "@/lib/server/hosted/passkeys/shown-passkey-routes";

export const POST = withPrincipal(postConfirmPasskeyOptions);
