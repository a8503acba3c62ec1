import { database } from "@/lib/server/db/client";
import { json } from "@/lib/server/http/reply";
import { log } from "@/lib/server/log";

/** 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  try {
    await database().owner.count();
    return json(200, { status: "ok" });
  } catch (error) {
    log.error("The database does not answer", error);
    return json(503, { status: "unavailable" });
  }
}
