import { asCaller } from "@/lib/server/http/as-owner";
import { postRemovePasskey } from "@/lib/server/http/passkeys/remove-passkey-route";

type Context = RouteContext<"/account/passkeys/[passkey]/remove">;

export const POST = asCaller<Context>(async (caller, request, { params }) =>
  postRemovePasskey(caller, request, (await params).passkey),
);
