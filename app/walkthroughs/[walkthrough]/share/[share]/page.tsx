import { definePage } from "@/app/define-page";
import { SharedView } from "@/components/shares/shared-view";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { notHere } from "@/lib/server/http/page";
import { findShare } from "@/lib/server/shares/repository";
import { sharedPage } from "@/lib/shares/shared-page";

export const metadata = { title: "What they see" };

type Props = PageProps<"/walkthroughs/[walkthrough]/share/[share]">;

export default definePage(async function SharePreviewPage({ params }: Props) {
  const { walkthrough, share: id } = await params;
  const shared = await findShare(await requireOwner(), id);
  if (!shared || shared.share.walkthroughId !== walkthrough) notHere();
  return (
    <PageShell skipped={shared.skipped.rows} className="space-y-12">
      <Notice>
        <p>This is what someone sees who has the link. Your own look at it is not counted.</p>
        <LinkButton href={routes.share(walkthrough)} look="quiet">
          Back to your links
        </LinkButton>
      </Notice>
      <SharedView page={sharedPage(shared.share, shared)} isWhole={shared.skipped.rows === 0} />
    </PageShell>
  );
});
