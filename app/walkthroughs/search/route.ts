import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { searchVoice } from "@/lib/server/http/voices";
import { postSearch } from "@/lib/server/search/routes";

export const POST = withOwnerAndLimit("search", ({ owner, form }) => postSearch(owner, form), searchVoice);
