import { postImport } from "@/lib/server/http/data/import-route";
import { withOwnerAndLimit } from "@/lib/server/http/with-owner-and-limit";

export const POST = withOwnerAndLimit("import", ({ owner, request }) => postImport(owner, request));
