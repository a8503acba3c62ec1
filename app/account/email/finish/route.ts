import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { byMail } from "@/lib/server/hosted/account-routes/account-form";
import { postEmailCode } from "@/lib/server/hosted/account-routes/email-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = byMail(withPrincipal(postEmailCode, accountVoice(routes.emailCode())));
