import { routes } from "@/lib/routes";
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postEnterRecoveryCode } from "@/lib/server/hosted/account-routes/recovery-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withAnyone(postEnterRecoveryCode, accountVoice(routes.signInByCode())));
