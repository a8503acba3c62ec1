import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { LetterDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { SearchForm } from "@/components/walkthroughs/search-form";
import { SearchResults } from "@/components/walkthroughs/search-results";
import { WalkthroughList } from "@/components/walkthroughs/walkthrough-list";
import { listingOf } from "@/lib/journey/listing";
import { routes } from "@/lib/routes";
import { searchWalkthroughs, yearOf } from "@/lib/search/search";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentQuery } from "@/lib/server/cookies/search-query";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/walkthroughs";
import { close, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";

export const metadata: Metadata = { title: "Past walkthroughs" };

const content = { stages, alone: { start, close, "check-in": checkIn } };
const stageOptions = stages.map(({ slug, title }) => ({ value: slug, label: title }));

export default drawn(async function WalkthroughsPage() {
  const owner = await requireOwner();
  const zone = await personTimeZone();
  const leftOut = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, { leftOut });
  const query = await currentQuery(owner);
  const years = [...new Set(walkthroughs.map((one) => yearOf(one, zone)))].sort((one, other) => other - one);
  const found = query && searchWalkthroughs(walkthroughs, content, query, zone);
  return (
    <PageShell leftOut={leftOut.rows}>
      <div className="space-y-8">
        <PageTitle>Past walkthroughs</PageTitle>
        {walkthroughs.length > 0 && (
          <SearchForm {...{ query, years }} stages={stageOptions} reached={start.fields.reached.options} />
        )}
        {found && (
          <>
            <p role="status" className="font-semibold">
              {found.length} of {walkthroughs.length}{" "}
              {walkthroughs.length === 1 ? "walkthrough" : "walkthroughs"}
            </p>
            <SearchResults
              results={found.map(({ walkthrough, hits, more }) => ({
                ...listingOf(walkthrough, stages, zone),
                id: walkthrough.id,
                hits,
                more,
              }))}
            />
          </>
        )}
        {!found && walkthroughs.length > 0 && (
          <WalkthroughList walkthroughs={walkthroughs.map((one) => listingOf(one, stages, zone))} />
        )}
        {walkthroughs.length === 0 && <EmptyState title="There are none yet" drawing={<LetterDrawing />} />}
        <div className="grid gap-4 sm:w-fit">
          <LinkButton href={routes.newWalkthrough()}>Begin a new one</LinkButton>
          {walkthroughs.length > 0 && (
            <LinkButton href={routes.archive()} look="quiet">
              Take all of them along in one file
            </LinkButton>
          )}
        </div>
      </div>
    </PageShell>
  );
});
