import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { findPrincipal } from "@/lib/server/auth/principal";
import { asVisitor } from "@/lib/server/cookies/visitor";
import { errorPage } from "@/lib/server/http/error-page";
import { seeOther } from "@/lib/server/http/reply";
import { log } from "@/lib/server/log/log";
import { settings } from "@/lib/server/settings/settings";

/** What else somebody may begin with. Any other page that they were sent away from is somebody's, and not theirs. */
const doors: readonly string[] = [routes.interviewComing(), routes.interviewHad()];

/** Begins without signing up. Nothing is stored before something is saved. */
export async function POST(request: Request): Promise<Response> {
  const to = new URL(request.url).searchParams.get("to");
  const response = seeOther(doors.find((door) => door === to) ?? routes.begin(randomUUID()));
  if (!settings().hosted) return response;
  try {
    return (await findPrincipal(request.headers.get("cookie"))) ? response : asVisitor(response);
  } catch (error) {
    log.error("Nobody could be told who begins", error);
    return errorPage({
      status: 503,
      title: "This can’t begin right now",
      message:
        "Onward can’t reach the place where your text is kept. Nothing is lost. Try again in a minute.",
      back: routes.home(),
    });
  }
}
