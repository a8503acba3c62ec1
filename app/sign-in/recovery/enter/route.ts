import { postEnterRecoveryCode } from "@/lib/server/http/recovery-routes";

export function POST(request: Request): Promise<Response> {
  return postEnterRecoveryCode(request);
}
