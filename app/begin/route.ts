import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { findPrincipal } from "@/lib/server/auth/principal";
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { asVisitor } from "@/lib/server/cookies/visitor";
import { seeOther } from "@/lib/server/http/reply";
import { beginVoice } from "@/lib/server/http/voices";
import { settings } from "@/lib/server/settings/settings";

/** The other pages that a visitor may begin with. Any other page that they were redirected from belongs to somebody else. */
const doors: readonly string[] = [routes.interviewComing(), routes.interviewHad()];

/** Begins without signing up. Nothing is stored until something is saved. */
export const POST = withAnyone(async ({ request }) => {
  const to = new URL(request.url).searchParams.get("to");
  const response = seeOther(doors.find((door) => door === to) ?? routes.begin(randomUUID()));
  if (!settings().hosted) return response;
  return (await findPrincipal(request.headers.get("cookie"))) ? response : asVisitor(response);
}, beginVoice);
