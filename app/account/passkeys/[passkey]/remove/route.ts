import { postRemovePasskey } from "@/lib/server/http/passkeys/remove-passkey-route";
import { withPrincipal } from "@/lib/server/http/with-principal";

type Context = RouteContext<"/account/passkeys/[passkey]/remove">;

export const POST = withPrincipal<Context>(async (input) =>
  postRemovePasskey(input, (await input.context.params).passkey),
);
