import { fail } from "@/lib/result";
import { routes } from "@/lib/routes";
import { withOwner } from "@/lib/server/auth/with-owner";
import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { archiveOf } from "@/lib/server/exports/archive";
import { fileReply } from "@/lib/server/http/reply";

export const GET = withOwnerAndLimit("export", async ({ owner }) => {
  const archive = archiveOf(owner, await personTimeZone());
  return archive.ok
    ? fileReply("onward.zip", { bytes: archive.value, type: "application/zip" })
    : fail({ kind: "busy", back: routes.walkthroughs() });
});

/** For HEAD, Next would run GET and begin an archive that nobody reads to its end. */
export const HEAD = withOwner(() => new Response(null, { headers: { "Content-Type": "application/zip" } }));
