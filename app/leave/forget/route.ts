import { withAnyone } from "@/lib/server/auth/with-anyone";
import { postForget } from "@/lib/server/data/leave-routes";
import { leaveVoice } from "@/lib/server/http/refusals";

export const POST = withAnyone(postForget, leaveVoice);
