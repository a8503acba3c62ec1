import { healthNow } from "@/lib/server/http/health";
import { json } from "@/lib/server/http/reply";

/** 200 if requests should be sent here, otherwise 503; `status` says why. */
export async function GET(): Promise<Response> {
  const status = await healthNow();
  return json(status === "ok" ? 200 : 503, { status });
}
