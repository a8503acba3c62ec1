import { postForget } from "@/lib/server/http/data/leave-route";

export const POST = (request: Request) => postForget(request);
