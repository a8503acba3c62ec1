import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postKeptRecoveryCodes } from "@/lib/server/hosted/account-routes/recovery-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withPrincipal(postKeptRecoveryCodes, accountVoice(routes.recoveryCodes())));
