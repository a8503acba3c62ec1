import { routes } from "@/lib/routes";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { archiveOf } from "@/lib/server/exports/archive";
import { asOwner } from "@/lib/server/http/as-owner";
import { asOwnerWithin } from "@/lib/server/http/as-owner-within";
import { refusedPage } from "@/lib/server/http/refused-page";
import { fileReply } from "@/lib/server/http/reply";

export const GET = asOwnerWithin("export", async (owner) => {
  const archive = archiveOf(owner, await personTimeZone());
  if (archive.ok) return fileReply("onward.zip", { bytes: archive.value, type: "application/zip" });
  return refusedPage({
    status: 503,
    title: "Your archive is being made already",
    message: "One is made at a time. Once that download has ended, or was stopped, you can ask for another.",
    back: routes.walkthroughs(),
  });
});

/** Next would begin an archive for it that nobody reads to its end. */
export const HEAD = asOwner(() => new Response(null, { headers: { "Content-Type": "application/zip" } }));
