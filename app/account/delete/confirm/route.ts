import { alreadyDeleted, postDeleteAccount } from "@/lib/server/http/accounts/delete-account-route";
import { asCaller } from "@/lib/server/http/as-owner";

export const POST = asCaller(postDeleteAccount, alreadyDeleted);
