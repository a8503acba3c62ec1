import { withOwner } from "@/lib/server/auth/with-owner";
import { postEnding } from "@/lib/server/walkthroughs/ending-routes";

export const POST = withOwner(({ owner }) => postEnding(owner, "end"));
