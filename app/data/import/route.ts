import { asOwnerWithin } from "@/lib/server/http/as-owner-within";
import { postImport } from "@/lib/server/http/import-route";

export const POST = asOwnerWithin("import", (owner, request) => postImport(owner, request));
