import { definePage } from "@/app/define-page";
import { NothingShared } from "@/components/shares/nothing-shared";
import { ShareShell } from "@/components/shares/share-shell";
import { SharedView } from "@/components/shares/shared-view";
import { answerStatus } from "@/lib/server/http/response-status";
import { isLook } from "@/lib/server/shares/is-look";
import { countView, openShare } from "@/lib/server/shares/open-share";
import { sharedPage } from "@/lib/shares/shared-page";

export const metadata = {
  title: "A shared page",
  robots: { index: false, follow: false, noarchive: true },
  referrer: "no-referrer",
};

/** For anybody with the link. Nothing here links to a page of its owner's. */
export default definePage(async function SharePage({ params }: PageProps<"/share/[[...token]]">) {
  const { token = [] } = await params;
  const shared = await openShare(token.join("/"));
  if (!shared) {
    answerStatus(404);
    return (
      <ShareShell>
        <NothingShared />
      </ShareShell>
    );
  }
  if (await isLook(shared.ownerId)) await countView(shared);
  return (
    <ShareShell>
      <SharedView page={sharedPage(shared.share, shared)} isWhole={shared.skipped.rows === 0} />
    </ShareShell>
  );
});
