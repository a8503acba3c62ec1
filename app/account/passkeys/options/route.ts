import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postNewPasskeyOptions } from "@/lib/server/hosted/passkeys/own-passkey-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withPrincipal(postNewPasskeyOptions, accountVoice(routes.account())));
