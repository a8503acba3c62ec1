import { postNewPasskey } from "@/lib/server/http/passkeys/own-passkey-routes";
import { withPrincipal } from "@/lib/server/http/with-principal";

export const POST = withPrincipal(postNewPasskey);
