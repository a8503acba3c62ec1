import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postEndSession } from "@/lib/server/hosted/account-routes/session-routes";

export const POST = withPrincipal<RouteContext<"/account/sessions/[session]/end">>(
  async ({ principal, context: { params } }) => postEndSession(principal, (await params).session),
);
