import { postEnterRecoveryCode } from "@/lib/server/hosted/account-routes/recovery-routes";

export function POST(request: Request): Promise<Response> {
  return postEnterRecoveryCode(request);
}
