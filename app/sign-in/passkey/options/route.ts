import { postSignInPasskeyOptions } from "@/lib/server/hosted/passkeys/shown-passkey-routes";

/** What a device is asked of somebody who signs in. */
export function POST(request: Request): Promise<Response> {
  return postSignInPasskeyOptions(request);
}
