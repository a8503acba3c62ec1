import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postMakeRecoveryCodes } from "@/lib/server/hosted/account-routes/recovery-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withPrincipal(postMakeRecoveryCodes, accountVoice(routes.recoveryCodes())));
