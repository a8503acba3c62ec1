import { routes } from "@/lib/routes";
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postSignInPasskey } from "@/lib/server/hosted/passkeys/shown-passkey-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withAnyone(postSignInPasskey, accountVoice(routes.signIn())));
