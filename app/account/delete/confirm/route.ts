import { withPrincipal } from "@/lib/server/auth/with-principal";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postDeleteAccount } from "@/lib/server/hosted/account-routes/delete-routes";
import { deletionVoice } from "@/lib/server/http/voices";

export const POST = onHost(withPrincipal(postDeleteAccount, deletionVoice));
