import { routes } from "@/lib/routes";
import { withOwner } from "@/lib/server/auth/with-owner";
import { withConfirmedDraft } from "@/lib/server/cookies/confirmed-draft";
import { errorPage, missingPage } from "@/lib/server/http/error-page";
import { seeOther } from "@/lib/server/http/reply";
import { log } from "@/lib/server/log/log";
import { deleteWalkthrough } from "@/lib/server/walkthroughs/repository";

type Context = RouteContext<"/walkthroughs/[walkthrough]/delete/confirm">;

export const POST = withOwner<Context>(async ({ owner, context: { params } }) => {
  const { walkthrough } = await params;
  try {
    const isDeleted = await deleteWalkthrough(owner, walkthrough);
    // What this browser keeps of one that is gone already can go as well.
    return withConfirmedDraft(isDeleted ? seeOther(routes.homeWithout()) : missingPage(), walkthrough);
  } catch (error) {
    log.error("A walkthrough was not deleted", error);
    const message = "It could not be deleted right now, so all of it is still there.";
    return errorPage({
      status: 503,
      title: "This is not deleted yet",
      message,
      back: routes.remove(walkthrough),
    });
  }
});
