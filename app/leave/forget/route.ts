import { postForget } from "@/lib/server/data/leave-routes";

export const POST = (request: Request) => postForget(request);
