import { asCaller } from "@/lib/server/http/as-owner";
import { postNewPasskeyOptions } from "@/lib/server/http/own-passkey-routes";

export const POST = asCaller(postNewPasskeyOptions);
