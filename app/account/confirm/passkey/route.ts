import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postConfirmPasskey } from "@/lib/server/hosted/passkeys/shown-passkey-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withPrincipal(postConfirmPasskey, accountVoice(routes.account())));
