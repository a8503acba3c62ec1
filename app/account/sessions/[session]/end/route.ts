import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postEndSession } from "@/lib/server/hosted/account-routes/session-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(
  withPrincipal<{ session: string }>(
    ({ principal, params }) => postEndSession(principal, params.session),
    accountVoice(routes.account()),
  ),
);
