import { routes } from "@/lib/routes";
import { asOwner } from "@/lib/server/http/as-owner";
import { refusedPage } from "@/lib/server/http/refused-page";
import { seeOther } from "@/lib/server/http/reply";
import { settling } from "@/lib/server/http/settled";
import { log } from "@/lib/server/log";
import { deleteWalkthrough } from "@/lib/server/walkthroughs";

type Context = RouteContext<"/walkthroughs/[walkthrough]/delete/confirm">;

export const POST = asOwner<Context>(async (owner, _request, { params }) => {
  const { walkthrough } = await params;
  try {
    // One that is gone already is what was asked for.
    await deleteWalkthrough(owner, walkthrough);
    return settling(seeOther(routes.home()), walkthrough);
  } catch (error) {
    log.error("A walkthrough was not deleted", error);
    const message = "It could not be deleted right now, so all of it is still there.";
    return refusedPage({ status: 503, message, back: routes.remove(walkthrough) });
  }
});
