import { postSearch } from "@/lib/server/http/search-route";
import { withOwnerAndLimit } from "@/lib/server/http/with-owner-and-limit";

export const POST = withOwnerAndLimit("search", ({ owner, form }) => postSearch(owner, form));
