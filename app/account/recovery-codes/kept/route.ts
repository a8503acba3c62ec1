import { withPrincipal } from "@/lib/server/auth/with-principal";
import { postKeptRecoveryCodes } from "@/lib/server/hosted/account-routes/recovery-routes";

export const POST = withPrincipal(postKeptRecoveryCodes);
