import { withPrincipal } from "@/lib/server/auth/with-principal";
import { alreadyDeleted, postDeleteAccount } from "@/lib/server/hosted/account-routes/delete-routes";

export const POST = withPrincipal(postDeleteAccount, alreadyDeleted);
