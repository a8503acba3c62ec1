import { asOwner } from "@/lib/server/http/as-owner";
import { postForget } from "@/lib/server/http/leave-route";

export const POST = asOwner((owner, request) => postForget(owner, request));
