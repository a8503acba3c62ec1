import { postEndSession } from "@/lib/server/http/accounts/session-routes";
import { withPrincipal } from "@/lib/server/http/with-principal";

export const POST = withPrincipal<RouteContext<"/account/sessions/[session]/end">>(
  async ({ principal, context: { params } }) => postEndSession(principal, (await params).session),
);
