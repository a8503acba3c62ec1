import { routes } from "@/lib/routes";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { byMail } from "@/lib/server/hosted/account-routes/account-form";
import { postClaimCode } from "@/lib/server/hosted/account-routes/claim-routes";
import { accountVoice } from "@/lib/server/http/voices";

export const POST = byMail(withPrincipal(postClaimCode, accountVoice(routes.claimCode())));
