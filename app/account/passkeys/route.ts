import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postNewPasskey } from "@/lib/server/hosted/passkeys/own-passkey-routes";

export const POST = withPrincipal(postNewPasskey);
