import { settings } from "@/lib/server/env";
import { asOwner } from "@/lib/server/http/as-owner";
import { postBring } from "@/lib/server/http/bring-route";
import { missingPage } from "@/lib/server/http/refused-page";

export const POST = asOwner((owner, request) =>
  settings().hosted ? postBring(owner, request) : missingPage(),
);
