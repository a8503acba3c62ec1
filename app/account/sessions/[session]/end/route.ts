import { asCaller } from "@/lib/server/http/as-owner";
import { postEndSession } from "@/lib/server/http/session-routes";

export const POST = asCaller<RouteContext<"/account/sessions/[session]/end">>(
  async (caller, _request, { params }) => postEndSession(caller, (await params).session),
);
