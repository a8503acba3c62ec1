import { postConfirmPasskey } from "@/lib/server/http/passkeys/shown-passkey-routes";
import { withPrincipal } from "@/lib/server/http/with-principal";

export const POST = withPrincipal(postConfirmPasskey);
