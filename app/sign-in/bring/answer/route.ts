import { settings } from "@/lib/server/env";
import { postBring } from "@/lib/server/http/accounts/bring-route";
import { asOwner } from "@/lib/server/http/as-owner";
import { missingPage } from "@/lib/server/http/refused-page";

export const POST = asOwner((owner, request) =>
  settings().hosted ? postBring(owner, request) : missingPage(),
);
