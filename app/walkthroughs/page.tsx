import type { Metadata } from "next";
import { LetterDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { WalkthroughList } from "@/components/walkthroughs/walkthrough-list";
import { listingOf } from "@/lib/journey/listing";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs";
import { stages } from "@/lib/stages";

export const metadata: Metadata = { title: "Past walkthroughs" };

export default async function WalkthroughsPage() {
  const owner = await requireOwner();
  const zone = await personTimeZone();
  const lines = (await listWalkthroughs(owner)).map((one) => listingOf(one, stages, zone));
  return (
    <PageShell>
      <div className="space-y-8">
        <PageTitle>Past walkthroughs</PageTitle>
        {lines.length > 0 ? (
          <WalkthroughList walkthroughs={lines} />
        ) : (
          <EmptyState title="There are none yet" drawing={<LetterDrawing />} />
        )}
        <div className="grid sm:w-fit">
          <LinkButton href={routes.newWalkthrough()}>Begin a new one</LinkButton>
        </div>
      </div>
    </PageShell>
  );
}
