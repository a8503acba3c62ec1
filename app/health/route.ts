import { isDatabaseUp } from "@/lib/server/health";
import { json } from "@/lib/server/http/reply";

/** 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  return (await isDatabaseUp()) ? json(200, { status: "ok" }) : json(503, { status: "unavailable" });
}
