import { isDatabaseUp } from "@/lib/server/health";
import { json } from "@/lib/server/http/reply";
import { isStopping } from "@/lib/server/stopping";

/** 200 while requests should come here: the database answers, and nobody has asked this process to stop. Else 503. */
export async function GET(): Promise<Response> {
  if (isStopping()) return json(503, { status: "stopping" });
  return (await isDatabaseUp()) ? json(200, { status: "ok" }) : json(503, { status: "unavailable" });
}
