import { definePage } from "@/app/define-page";
import { LetterDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { SearchForm } from "@/components/walkthroughs/search-form";
import { EvidenceResults, NothingFound, SearchResults } from "@/components/walkthroughs/search-results";
import { WalkthroughList } from "@/components/walkthroughs/walkthrough-list";
import { formatDate, todayIn } from "@/lib/dates";
import type { ActionItem } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { type Query, searchEvidence, searchWalkthroughs, yearOf } from "@/lib/search/search";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentQuery } from "@/lib/server/cookies/search-query";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import { listEvidence } from "@/lib/server/evidence/repository";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { listItems } from "@/lib/server/plan/repository";
import { searchOwner } from "@/lib/server/search/search-owner";
import { type ListedWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { close, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";
import { isBlank } from "@/lib/text";
import { listingOf } from "@/lib/walkthroughs/listing";

export const metadata = { title: "Your walkthroughs" };

const content = { stages, alone: { start, close, "check-in": checkIn } };
const stageOptions = stages.map(({ slug, title }) => ({ value: slug, label: title }));

export default definePage(async function WalkthroughsPage({ searchParams }: PageProps<"/walkthroughs">) {
  const owner = await requireOwner();
  const zone = await personTimeZone();
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, { skipped });
  // Somebody who follows a link wants to see all of them, even if a recent search is still in its cookie.
  const query = "found" in (await searchParams) ? await currentQuery(owner) : undefined;
  const years = [...new Set(walkthroughs.map((one) => yearOf(one, zone)))].sort((one, other) => other - one);
  const searched = query && (await findAll(owner, query, { walkthroughs, zone, skipped }));
  const found = searched?.ok ? searched.value : undefined;
  return (
    <PageShell skipped={skipped.rows} className="space-y-8">
      <PageTitle title="Your walkthroughs" />
      {walkthroughs.length > 0 && (
        <SearchForm {...{ query, years }} stages={stageOptions} reached={start.fields.reached.options} />
      )}
      {searched?.ok === false && (
        <p id="found" tabIndex={-1} className="font-semibold">
          You are searching in several windows at once. Load this page again when they are done.
        </p>
      )}
      {found && (
        <>
          <h2 id="found" tabIndex={-1} className="w-fit font-sans text-base font-semibold tracking-normal">
            {found.walkthroughs.length} of {walkthroughs.length}{" "}
            {walkthroughs.length === 1 ? "walkthrough" : "walkthroughs"}
            {found.evidence.length > 0 &&
              `, and ${found.evidence.length} ${found.evidence.length === 1 ? "piece" : "pieces"} of evidence`}
          </h2>
          {query && found.walkthroughs.length + found.evidence.length === 0 && <NothingFound {...query} />}
          <SearchResults
            results={found.walkthroughs.map(({ walkthrough, hits, more }) => ({
              ...listingOf(walkthrough, stages, zone),
              id: walkthrough.id,
              hits,
              more,
            }))}
          />
          <EvidenceResults
            results={found.evidence.map(({ piece: { id, createdAt }, hits }) => ({
              id,
              date: formatDate(todayIn(zone, createdAt)),
              hits,
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
            Download all of them in one file
          </LinkButton>
        )}
      </div>
    </PageShell>
  );
});

type Within = { walkthroughs: readonly ListedWalkthrough[]; zone: string; skipped: Skipped };

/** The plans are read only for a search, and the library only for a search by words. */
async function findAll(owner: OwnerId, query: Query, { walkthroughs, zone, skipped }: Within) {
  const plans = new Map<string, ActionItem[]>(walkthroughs.map(({ id }) => [id, []]));
  for (const item of await listItems(owner, { skipped })) plans.get(item.walkthroughId)?.push(item);
  const whole = walkthroughs.map((one) => ({ ...one, items: plans.get(one.id) ?? [] }));
  const library = isBlank(query.words) ? [] : await listEvidence(owner, { skipped });
  function* both() {
    return {
      walkthroughs: yield* searchWalkthroughs(whole, content, query, zone),
      evidence: yield* searchEvidence(library, query, zone),
    };
  }
  return searchOwner(owner, both());
}
