import { postForget } from "@/lib/server/http/leave-route";

export function POST(request: Request): Promise<Response> {
  return postForget(request);
}
