import { withAnyone } from "@/lib/server/auth/with-anyone";
import { postForget } from "@/lib/server/data/leave-routes";
import { leaveVoice } from "@/lib/server/http/voices";

export const POST = withAnyone(postForget, leaveVoice);
