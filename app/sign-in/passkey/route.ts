import { postSignInPasskey } from "@/lib/server/hosted/passkeys/shown-passkey-routes";

export function POST(request: Request): Promise<Response> {
  return postSignInPasskey(request);
}
