import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postMakeRecoveryCodes } from "@/lib/server/hosted/account-routes/recovery-routes";

export const POST = withPrincipal(postMakeRecoveryCodes);
