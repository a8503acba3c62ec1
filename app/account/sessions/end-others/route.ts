import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postEndOthers } from "@/lib/server/hosted/account-routes/session-routes";

export const POST = withPrincipal(postEndOthers);
