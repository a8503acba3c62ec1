import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { findPrincipal } from "@/lib/server/auth/principal";
import { asVisitor } from "@/lib/server/auth/visitor";
import { settings } from "@/lib/server/env";
import { seeOther } from "@/lib/server/http/reply";

/** Begins without signing up. Nothing is stored before something is saved. */
export async function POST(request: Request): Promise<Response> {
  const response = seeOther(routes.begin(randomUUID()));
  const isNew = settings().hosted && !(await findPrincipal(request.headers.get("cookie")));
  return isNew ? asVisitor(response) : response;
}
