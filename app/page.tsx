import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { WaitingNotice } from "@/components/accounts/waiting-notice";
import { InterviewLinks } from "@/components/interviews/interview-links";
import { JobList } from "@/components/interviews/interview-list";
import { ItemLine } from "@/components/plan/item-line";
import { TickForm } from "@/components/plan/tick-form";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { LinkList } from "@/components/ui/link-list";
import { PageTitle } from "@/components/ui/page-title";
import { CheckInNotice } from "@/components/walkthroughs/check-in-notice";
import { HomeNews } from "@/components/walkthroughs/home-news";
import { Landing } from "@/components/walkthroughs/landing";
import { type ListedLine, WalkthroughList } from "@/components/walkthroughs/walkthrough-list";
import { todayIn } from "@/lib/dates";
import { fewest } from "@/lib/patterns/patterns";
import { type ActionItem, byDueDate, isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { currentPrincipal, NotSignedIn } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { hasEvidence } from "@/lib/server/evidence/repository";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { waitingHere } from "@/lib/server/hosted/accounts/waiting";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { listItems } from "@/lib/server/plan/repository";
import { settings } from "@/lib/server/settings/settings";
import { hasShares } from "@/lib/server/shares/repository";
import { type ListedWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { stages } from "@/lib/stages";
import { isCheckInDue } from "@/lib/walkthroughs/check-in";
import { type CollectionName, collected } from "@/lib/walkthroughs/collected";
import { factsOf } from "@/lib/walkthroughs/facts";
import { isEnded, isLeft, jobOf, openCard, openLine } from "@/lib/walkthroughs/interviews";
import { listingOf } from "@/lib/walkthroughs/listing";
import { nameOf } from "@/lib/walkthroughs/names";
import { isClosed } from "@/lib/walkthroughs/progress";
import { resumeIn } from "@/lib/walkthroughs/resume";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

/** As many as fit on a page that is meant to be short; the rest is one link away. */
const shown = { walkthroughs: 5, items: 5, jobs: 5 };

/** So many are looked through for those whose answer is still to come. */
const mostJobs = 20;

const account = [routes.account(), "Your account"] as const;

export default definePage(async function HomePage({ searchParams }: PageProps<"/">) {
  const principal = await currentPrincipal();
  if (!principal && !settings().hosted) throw new NotSignedIn();
  if (!principal)
    return (
      <PageShell>
        <Landing stages={stages} host="stranger" />
      </PageShell>
    );
  const { owner } = principal;
  const host = settings().hosted && ((await hasAccount(owner)) ? "account" : "visitor");
  const waiting = host === "account" ? await waitingHere(owner) : undefined;
  const { done, deleted, "let-go": letGo } = await searchParams;
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, {
    most: shown.walkthroughs + 1,
    begun: true,
    skipped,
  });
  const allJobs = await listWalkthroughs(owner, { most: mostJobs, begun: false, skipped });
  const jobs = allJobs.filter(({ entries }) => !isLeft(entries)).slice(0, shown.jobs);
  const notice = (
    <>
      {waiting && !waiting.isSettled && <WaitingNotice counted={waiting.counted} />}
      <HomeNews isDeleted={deleted !== undefined} letGo={walkthroughs.find(({ id }) => id === letGo)?.id} />
    </>
  );
  if (walkthroughs.length + allJobs.length === 0)
    return (
      <PageShell>
        {notice}
        <Landing stages={stages} host={host} />
      </PageShell>
    );

  const zone = await personTimeZone();
  const ended = new Set(walkthroughs.filter(({ entries }) => isEnded(entries)).map(({ id }) => id));
  // One that was ticked off here stays until the next visit, so that it can be taken back.
  const items = (await listItems(owner, { skipped }))
    .filter(({ walkthroughId }) => !ended.has(walkthroughId))
    .filter((item) => isOpen(item) || (item.id === done && item.status === "done"))
    .sort(byDueDate)
    .slice(0, shown.items);
  const resume = walkthroughs.find(({ entries }) => !isClosed(entries) && !isEnded(entries));
  const past = walkthroughs.filter((one) => one !== resume).slice(0, shown.walkthroughs);
  const isWhole = skipped.rows === 0;
  const today = todayIn(zone);
  const due = walkthroughs.find(({ entries }) => !isEnded(entries) && isCheckInDue(entries, today, zone));
  return (
    <PageShell skipped={skipped.rows}>
      <div className="space-y-12">
        {notice}
        {due && <CheckInAsked walkthrough={due} />}
        {resume ? (
          <Resumed walkthrough={resume} {...{ zone, isWhole }} />
        ) : (
          <PageTitle intro={isWhole ? <p>What you wrote is all here.</p> : undefined}>
            {walkthroughs.length > 0 ? "Your walkthroughs" : "Your interviews"}
          </PageTitle>
        )}
        {!resume && walkthroughs.length > 0 && <BeginAnother />}
        {jobs.length > 0 && <Jobs {...{ jobs, today }} isAlone={walkthroughs.length === 0} />}
        <InterviewLinks />
        {walkthroughs.length === 0 && <BeginAnother />}
        {items.length > 0 && <Planned {...{ items, walkthroughs, today }} />}
        <Kept
          host={host}
          filled={[
            ...(await filledCollections(owner, walkthroughs, zone)),
            ...link(allJobs.length > jobs.length, routes.walkthroughs(), "All interviews and walkthroughs"),
          ]}
        />
        {past.length > 0 && <Past walkthroughs={past.map((one) => listingOf(one, stages, zone))} />}
      </div>
    </PageShell>
  );
});

function BeginAnother() {
  return (
    <div className="grid sm:w-fit">
      <LinkButton href={routes.newWalkthrough()}>Begin a new one</LinkButton>
    </div>
  );
}

function CheckInAsked({ walkthrough: { id, entries } }: { walkthrough: ListedWalkthrough }) {
  return (
    <CheckInNotice
      walkthrough={id}
      name={nameOf(answersIn(entries, "start"))}
      revision={entries.get("check-in")?.revision ?? 0}
      writer={randomUUID()}
    />
  );
}

/** Whose answer is still to come. */
function Jobs({
  jobs,
  today,
  isAlone,
}: {
  jobs: readonly ListedWalkthrough[];
  today: string;
  isAlone: boolean;
}) {
  return (
    <section aria-labelledby="jobs" className="space-y-4">
      <h2 id="jobs" className={isAlone ? "sr-only" : "text-xl"}>
        Interviews
      </h2>
      <JobList
        jobs={jobs.map(({ id, entries }) => ({
          id,
          name: nameOf(jobOf(entries)),
          line: openLine(entries, today),
          cardHref: openCard(entries) && routes.card(id),
        }))}
      />
    </section>
  );
}

function Planned({
  items,
  walkthroughs,
  today,
}: {
  items: readonly ActionItem[];
  walkthroughs: readonly ListedWalkthrough[];
  today: string;
}) {
  const names = new Map(walkthroughs.map(({ id, entries }) => [id, nameOf(answersIn(entries, "start"))]));
  return (
    <section aria-labelledby="next" className="space-y-4">
      <h2 id="next" className="text-xl">
        What you planned
      </h2>
      <ul className="border-t border-line">
        {items.map((item) => (
          <li key={item.id} className="grid grid-cols-[2.75rem_1fr] border-b border-line py-3">
            <TickForm item={item} back="home" />
            <div className="pt-2">
              <ItemLine item={item} today={today} />
              <a
                href={`${routes.plan(item.walkthroughId)}#item-${item.id}`}
                className="inline-block max-w-full py-2.5 text-sm wrap-anywhere"
              >
                <span>
                  {item.status === "done" && "Tap the box to undo. "}
                  Plan for <span dir="auto">{names.get(item.walkthroughId) ?? "an earlier job"}</span>
                </span>
                <span className="sr-only">: {item.text}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is open, where one stopped in it, and the way on. */
function Resumed({
  walkthrough: { id, ...walkthrough },
  zone,
  isWhole,
}: {
  walkthrough: ListedWalkthrough;
  zone: string;
  isWhole: boolean;
}) {
  const { entries } = walkthrough;
  const today = todayIn(zone);
  const line = listingOf({ id, ...walkthrough }, stages, zone);
  const facts = factsOf({ entries, first: false, today });
  const { key, stage, words } = resumeIn(stages, { entries, facts }, { today, timeZone: zone });
  return (
    <>
      <PageTitle
        above={line.date}
        intro={
          <p>
            {words ?? "Nothing is written yet. Begin wherever you like."}{" "}
            {words !== undefined && isWhole && "It is all here, as you left it."}
          </p>
        }
      >
        <span dir="auto">{line.name}</span>
      </PageTitle>
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap">
        <LinkButton href={routes.exercise(id, key)} look="primary">
          {stage ? `Go on with: ${stage.title}` : "Close for now"}
        </LinkButton>
        <LinkButton href={line.href} look="quiet">
          All stages
        </LinkButton>
        <LinkButton href={routes.newWalkthrough()} look="quiet">
          Begin a new one
        </LinkButton>
      </div>
    </>
  );
}

async function filledCollections(
  owner: OwnerId,
  walkthroughs: readonly ListedWalkthrough[],
  zone: string,
): Promise<[string, string][]> {
  const hasMore = walkthroughs.length > shown.walkthroughs;
  const isFilled = (name: CollectionName) => hasMore || collected(name, walkthroughs, zone).length > 0;
  return [
    ...link(await hasEvidence(owner), routes.evidence(), "Your evidence"),
    ...link(isFilled("supporters"), routes.supporters(), "Your supporters"),
    ...link(isFilled("questions"), routes.questions(), "Questions you were asked"),
    ...link(isFilled("advice"), routes.advice(), "Your advice to the next candidate"),
    ...link(walkthroughs.length >= fewest, routes.patterns(), "Patterns"),
    ...link(await hasShares(owner), routes.shares(), "Pages you share"),
    [routes.data(), "Your data"],
  ];
}

/** A collection is shown once there is something in it. */
function link(isThere: boolean, href: string, words: string): [string, string][] {
  return isThere ? [[href, words]] : [];
}

type KeptProps = {
  host: "account" | "visitor" | false | undefined;
  filled: readonly (readonly [href: string, words: string])[];
};

function Kept({ host, filled }: KeptProps) {
  return (
    <section aria-labelledby="kept" className="space-y-3">
      <h2 id="kept" className="text-xl">
        What you have kept
      </h2>
      <LinkList links={[...filled, ...(host === "account" ? [account] : [])]} />
      {host === "visitor" && (
        <p className="max-w-measure">
          Only this browser opens what you wrote here. <a href={account[0]}>Keep it</a>
        </p>
      )}
    </section>
  );
}

function Past({ walkthroughs }: { walkthroughs: readonly ListedLine[] }) {
  return (
    <section aria-labelledby="past" className="space-y-4">
      <h2 id="past" className="text-xl">
        Your other walkthroughs
      </h2>
      <WalkthroughList walkthroughs={walkthroughs} />
      <a href={routes.walkthroughs()} className="inline-flex min-h-11 items-center">
        See all of them
      </a>
    </section>
  );
}
