import { routes } from "@/lib/routes";
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { byMail } from "@/lib/server/hosted/account-routes/account-form";
import { postReset } from "@/lib/server/hosted/account-routes/reset-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = byMail(withAnyone(postReset, accountVoice(routes.reset())));
