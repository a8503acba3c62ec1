import { postKeptRecoveryCodes } from "@/lib/server/http/accounts/recovery-routes";
import { withPrincipal } from "@/lib/server/http/with-principal";

export const POST = withPrincipal(postKeptRecoveryCodes);
