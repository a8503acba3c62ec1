import { asOwner } from "@/lib/server/http/as-owner";
import { postImport } from "@/lib/server/http/import-route";

export const POST = asOwner((owner, request) => postImport(owner, request));
