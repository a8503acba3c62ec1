import { routes } from "@/lib/routes";
import { withOwner } from "@/lib/server/auth/with-owner";
import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { archiveOf } from "@/lib/server/exports/archive";
import { errorPage } from "@/lib/server/http/error-page";
import { fileReply } from "@/lib/server/http/reply";

export const GET = withOwnerAndLimit("export", async ({ owner }) => {
  const archive = archiveOf(owner, await personTimeZone());
  if (archive.ok) return fileReply("onward.zip", { bytes: archive.value, type: "application/zip" });
  return errorPage({
    status: 503,
    title: "Your archive is being made already",
    message: "One is made at a time. Once that download has ended, or was stopped, you can ask for another.",
    back: routes.walkthroughs(),
  });
});

/** Next would begin an archive for it that nobody reads to its end. */
export const HEAD = withOwner(() => new Response(null, { headers: { "Content-Type": "application/zip" } }));
