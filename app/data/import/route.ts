import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { postImport } from "@/lib/server/data/import-routes";
import { importVoice } from "@/lib/server/http/voices";

export const POST = withOwnerAndLimit(
  "import",
  ({ owner, request }) => postImport(owner, request),
  importVoice,
);
