import { routes } from "@/lib/routes";
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { byMail } from "@/lib/server/hosted/account-routes/account-form";
import { postSignIn } from "@/lib/server/hosted/account-routes/sign-in-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = byMail(withAnyone(postSignIn, accountVoice(routes.signIn())));
