import { withOwner } from "@/lib/server/auth/with-owner";
import { onHost } from "@/lib/server/hosted/account-routes/account-form";
import { postMerge } from "@/lib/server/hosted/account-routes/merge-routes";
import { mergeVoice } from "@/lib/server/http/voices";

export const POST = onHost(withOwner(postMerge, mergeVoice));
