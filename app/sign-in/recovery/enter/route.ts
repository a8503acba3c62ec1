import { postEnterRecoveryCode } from "@/lib/server/http/accounts/recovery-routes";

export function POST(request: Request): Promise<Response> {
  return postEnterRecoveryCode(request);
}
