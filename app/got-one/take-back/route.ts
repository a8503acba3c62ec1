import { withOwner } from "@/lib/server/auth/with-owner";
import { endingVoice } from "@/lib/server/http/voices";
import { postEnding } from "@/lib/server/walkthroughs/ending-routes";

export const POST = withOwner(({ owner }) => postEnding(owner, "take-back"), endingVoice);
