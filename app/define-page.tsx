import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { CannotBeShown } from "@/components/site/cannot-be-shown";
import { NotSignedIn } from "@/lib/server/auth/owner";
import { signInPath } from "@/lib/server/auth/sign-in-path";
import { digestOf, statusFor } from "@/lib/server/http/failure";
import { Elsewhere, NotHere } from "@/lib/server/http/page";
import { answerSeeOther, answerStatus, askedPath } from "@/lib/server/http/response-status";
import { log } from "@/lib/server/log/log";
import NotFound from "./not-found";

/**
 * A page that is rendered on the server in every case: itself, "not found" (404), or "cannot be shown" (500; 503 if
 * it can be later). Somebody who is not signed in, or has to do something else first, is redirected (303). Next
 * renders 404 and 500 in the browser, which requires JavaScript; see docs/decisions/0018.
 */
export function definePage<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async function DrawnPage(props: Props): Promise<ReactNode> {
    try {
      return await page(props);
    } catch (error) {
      if (error instanceof NotHere) {
        answerStatus(404);
        return <NotFound />;
      }
      const to = elsewhere(error);
      if (to !== undefined) {
        return answerSeeOther(to) ? null : redirect(to as Route);
      }
      unstable_rethrow(error);
      // A developer wants to see where it went wrong.
      if (process.env.NODE_ENV === "development") throw error;
      log.error("A page could not be shown", error);
      const digest = await digestOf(error);
      answerStatus(statusFor(digest));
      return <CannotBeShown digest={digest} />;
    }
  };
}

/** Where somebody is redirected. */
function elsewhere(error: unknown): string | undefined {
  if (error instanceof NotSignedIn) return signInPath(askedPath());
  return error instanceof Elsewhere ? error.path : undefined;
}
