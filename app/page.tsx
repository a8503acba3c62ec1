import type { ReactNode } from "react";
import { definePage } from "@/app/define-page";
import { filledCollections, Kept, PastWalkthroughs } from "@/app/home-kept";
import { BeginAnother, CheckInAsked, Jobs, justCheckedIn, Resumed } from "@/app/home-open";
import { mostPlanned, Planned, plannedIn } from "@/app/home-planned";
import { WaitingNotice } from "@/components/accounts/waiting-notice";
import { InterviewLinks } from "@/components/interviews/interview-links";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { HomeNews } from "@/components/walkthroughs/home-news";
import { Landing, type LandingProps } from "@/components/walkthroughs/landing";
import { todayIn } from "@/lib/dates";
import { fewest } from "@/lib/patterns/patterns";
import { routes } from "@/lib/routes";
import { currentPrincipal, NotSignedIn } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { waitingHere } from "@/lib/server/hosted/accounts/waiting";
import { listItems } from "@/lib/server/plan/repository";
import { settings } from "@/lib/server/settings/settings";
import { jobNames, lookBeyond, oneBeyond } from "@/lib/server/walkthroughs/beyond";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { stages } from "@/lib/stages";
import { isEnded, isLeft, timelyFirst } from "@/lib/walkthroughs/interviews";
import { listingOf } from "@/lib/walkthroughs/listing";
import { isClosed } from "@/lib/walkthroughs/progress";

/** As many as fit on a page that is meant to be short; the rest is one link away. */
const shown = { walkthroughs: 5, jobs: 5 };

/** How many are searched for jobs without an answer yet. */
const mostJobs = 20;

const allOfThem = [routes.walkthroughs(), "All interviews and walkthroughs"] as const;

export default definePage(async function HomePage({ searchParams }: PageProps<"/">) {
  const principal = await currentPrincipal();
  if (!principal && !settings().hosted) throw new NotSignedIn();
  if (!principal) return <Beginning host="stranger" />;
  const { owner } = principal;
  const host = settings().hosted && ((await hasAccount(owner)) ? "account" : "visitor");
  const waiting = host === "account" ? await waitingHere(owner) : undefined;
  const { done, deleted, "open-again": openAgain, ...more } = await searchParams;
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, {
    most: shown.walkthroughs + 1,
    begun: true,
    skipped,
  });
  const allJobs = await listWalkthroughs(owner, { most: mostJobs, begun: false, skipped });
  const openJobs = allJobs.filter(({ entries }) => !isLeft(entries));
  const listed = [...walkthroughs, ...allJobs];
  const zone = await personTimeZone();
  const today = todayIn(zone);
  const jobs = timelyFirst(openJobs, today).slice(0, shown.jobs);
  const hasMore = walkthroughs.length > shown.walkthroughs || allJobs.length === mostJobs;
  const { filled, ended, due: dueIn } = await lookBeyond(owner, { listed, zone, hasMore });
  const checkedIn = await oneBeyond(owner, listed, more["checked-in"] ?? more["let-go"]);
  const notice = (
    <>
      {waiting && !waiting.isSettled && <WaitingNotice counted={waiting.counted} />}
      <HomeNews
        isDeleted={deleted !== undefined}
        isOpenAgain={openAgain !== undefined && ended.size === 0}
        checkIn={justCheckedIn(checkedIn)}
      />
    </>
  );
  if (listed.length === 0) return <Beginning host={host} notice={notice} />;

  const planned = plannedIn(await listItems(owner, { skipped }), { ended, done });
  const names = await jobNames(owner, planned.slice(0, mostPlanned), listed);
  const resume = walkthroughs.find(({ entries }) => !isClosed(entries) && !isEnded(entries));
  const past = walkthroughs
    .filter((one) => one !== resume)
    .slice(0, shown.walkthroughs)
    .map((one) => listingOf(one, stages, zone));
  const isWhole = skipped.rows === 0;
  const due = await oneBeyond(owner, listed, dueIn);
  return (
    <PageShell skipped={skipped.rows} className="space-y-12">
      {notice}
      {due && <CheckInAsked walkthrough={due} />}
      {resume ? (
        <Resumed walkthrough={resume} {...{ zone, isWhole }} />
      ) : (
        <PageTitle title={walkthroughs.length > 0 ? "Your walkthroughs" : "Your interviews"}>
          {isWhole ? <p>What you wrote is all here.</p> : undefined}
        </PageTitle>
      )}
      {!resume && <PastWalkthroughs {...{ past }} isAlone />}
      {!resume && walkthroughs.length > 0 && <BeginAnother />}
      {jobs.length > 0 && <Jobs {...{ jobs, today }} isAlone={walkthroughs.length === 0} />}
      <InterviewLinks />
      {walkthroughs.length === 0 && <BeginAnother />}
      <Planned {...{ planned, names, today }} />
      <Kept
        host={host}
        filled={[
          ...(await filledCollections(owner, filled, walkthroughs.length >= fewest)),
          ...(allJobs.length > jobs.length && past.length === 0 ? [allOfThem] : []),
        ]}
      />
      {resume && <PastWalkthroughs {...{ past }} isAlone={false} />}
    </PageShell>
  );
});

/** The page before anything is written. */
function Beginning({ host, notice }: Pick<LandingProps, "host"> & { notice?: ReactNode }) {
  return (
    <PageShell>
      {notice}
      <Landing stages={stages} host={host} />
    </PageShell>
  );
}
