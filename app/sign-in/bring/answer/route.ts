import { settings } from "@/lib/server/env";
import { postBring } from "@/lib/server/http/accounts/bring-route";
import { missingPage } from "@/lib/server/http/refused-page";
import { withOwner } from "@/lib/server/http/with-owner";

export const POST = withOwner((input) => (settings().hosted ? postBring(input) : missingPage()));
