import { postForget } from "@/lib/server/http/leave-route";

export const POST = (request: Request) => postForget(request);
