import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postRemovePasskey } from "@/lib/server/hosted/passkeys/remove-passkey-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(
  withPrincipal<{ passkey: string }>(
    (input) => postRemovePasskey(input, input.params.passkey),
    accountVoice(routes.account()),
  ),
);
