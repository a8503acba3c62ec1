import { withOwner } from "@/lib/server/auth/with-owner";
import { postMerge } from "@/lib/server/hosted/account-routes/merge-routes";
import { missingPage } from "@/lib/server/http/error-page";
import { settings } from "@/lib/server/settings/settings";

export const POST = withOwner((input) => (settings().hosted ? postMerge(input) : missingPage()));
