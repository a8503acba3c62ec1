import { routes } from "@/lib/routes";
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { byMail } from "@/lib/server/hosted/account-routes/account-form";
import { postResetCode } from "@/lib/server/hosted/account-routes/reset-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = byMail(withAnyone(postResetCode, accountVoice(routes.resetCode())));
