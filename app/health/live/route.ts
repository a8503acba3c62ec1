import { json } from "@/lib/server/http/reply";

/** 200 as long as this process answers at all, whatever the database does: a restart would not help the database. */
export function GET(): Response {
  return json(200, { status: "alive" });
}
