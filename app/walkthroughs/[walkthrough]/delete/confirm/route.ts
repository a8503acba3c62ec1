import { routes } from "@/lib/routes";
import { withOwner } from "@/lib/server/auth/with-owner";
import { withConfirmedDraft } from "@/lib/server/cookies/confirmed-draft";
import { missingPage } from "@/lib/server/http/error-page";
import { seeOther } from "@/lib/server/http/reply";
import { removalVoice } from "@/lib/server/http/voices";
import { deleteWalkthrough } from "@/lib/server/walkthroughs/repository";

export const POST = withOwner(async ({ owner, params: { walkthrough } }) => {
  const isDeleted = await deleteWalkthrough(owner, walkthrough);
  // If the walkthrough is already gone, this browser's drafts of it can be deleted as well.
  return withConfirmedDraft(isDeleted ? seeOther(routes.homeWithout()) : missingPage(), walkthrough);
}, removalVoice);
