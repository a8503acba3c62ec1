import { postEndOthers } from "@/lib/server/http/accounts/session-routes";
import { withPrincipal } from "@/lib/server/http/with-principal";

export const POST = withPrincipal(postEndOthers);
