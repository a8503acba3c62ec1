import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { postSearch } from "@/lib/server/search/routes";

export const POST = withOwnerAndLimit("search", ({ owner, form }) => postSearch(owner, form));
