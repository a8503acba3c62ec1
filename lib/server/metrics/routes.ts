import "server-only";
import { isSameText } from "../crypto/same-text";
import { json } from "../http/reply";
import { settings } from "../settings/settings";
import { metrics } from "./metrics";

/** For anybody who knows the token. Without it, the address looks as if it did not exist. */
export async function answerMetrics(request: Request): Promise<Response> {
  const token = settings().metrics?.token;
  const counted = metrics();
  if (token === undefined || !counted) return json(404, { status: "not-found" });
  if (!isSameText(request.headers.get("authorization") ?? "", `Bearer ${token}`)) {
    const refused = json(401, { status: "token-needed" });
    refused.headers.set("WWW-Authenticate", "Bearer");
    return refused;
  }
  const headers = { "Content-Type": counted.type, "Cache-Control": "no-store" };
  return new Response(await counted.text(), { headers });
}
