import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postProof } from "@/lib/server/hosted/account-routes/password-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = onHost(withPrincipal(postProof, accountVoice(routes.account())));
