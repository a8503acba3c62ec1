import { postEndSession } from "@/lib/server/http/accounts/session-routes";
import { asCaller } from "@/lib/server/http/as-owner";

export const POST = asCaller<RouteContext<"/account/sessions/[session]/end">>(
  async (caller, _request, { params }) => postEndSession(caller, (await params).session),
);
