import { alreadyDeleted, postDeleteAccount } from "@/lib/server/http/accounts/delete-account-route";
import { withPrincipal } from "@/lib/server/http/with-principal";

export const POST = withPrincipal(postDeleteAccount, alreadyDeleted);
