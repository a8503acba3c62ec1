import { asOwnerWithin } from "@/lib/server/http/as-owner-within";
import { postImport } from "@/lib/server/http/data/import-route";

export const POST = asOwnerWithin("import", (owner, request) => postImport(owner, request));
