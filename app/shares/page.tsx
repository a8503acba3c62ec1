import { definePage } from "@/app/define-page";
import { ShareList } from "@/components/shares/share-list";
import { LetterDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { knownTimeZone, personTimeZone } from "@/lib/server/cookies/time-zone";
import { settings } from "@/lib/server/settings/settings";
import { listShares } from "@/lib/server/shares/repository";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";

export const metadata = { title: "Pages you share" };

export default definePage(async function SharesPage() {
  const owner = await requireOwner();
  const skipped = { rows: 0 };
  const shares = await listShares(owner, { skipped });
  const walkthroughs = await listWalkthroughs(owner, { only: ["start"], skipped });
  const names = new Map(walkthroughs.map(({ id, entries }) => [id, nameOf(jobOf(entries))]));
  return (
    <PageShell skipped={skipped.rows} className="space-y-12">
      <PageTitle title="Pages you share">
        Every link you made, and how often it was opened. A link that has ended opens nothing.
      </PageTitle>
      {shares.length > 0 ? (
        <ShareList
          shares={shares}
          names={names}
          timeZone={await personTimeZone()}
          isGuessed={!(await knownTimeZone())}
          now={new Date()}
        />
      ) : (
        skipped.rows === 0 && (
          <EmptyState
            title="Nothing is shared"
            drawing={<LetterDrawing />}
            action={<LinkButton href={routes.walkthroughs()}>Your walkthroughs</LinkButton>}
          >
            <p>
              {settings().isLoopback
                ? "Onward answers only to this machine now, so a link would open on this machine alone."
                : "You can share parts of a walkthrough from its own page, with someone you trust."}
            </p>
          </EmptyState>
        )
      )}
    </PageShell>
  );
});
