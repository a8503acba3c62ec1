import { asCaller } from "@/lib/server/http/as-owner";
import { postDeleteAccount } from "@/lib/server/http/delete-account-route";

export const POST = asCaller(postDeleteAccount);
