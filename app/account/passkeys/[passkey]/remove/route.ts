import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postRemovePasskey } from "@/lib/server/hosted/passkeys/remove-passkey-routes";

type Context = RouteContext<"/account/passkeys/[passkey]/remove">;

export const POST = withPrincipal<Context>(async (input) =>
  postRemovePasskey(input, (await input.context.params).passkey),
);
