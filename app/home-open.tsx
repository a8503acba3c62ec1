// Home's part about the open walkthrough, and about jobs without an answer yet.
import { randomUUID } from "node:crypto";
import { JobList } from "@/components/interviews/interview-list";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { CheckInNotice } from "@/components/walkthroughs/check-in-notice";
import type { CheckInDone } from "@/components/walkthroughs/home-news";
import { todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import type { ListedWalkthrough } from "@/lib/server/walkthroughs/repository";
import { stages } from "@/lib/stages";
import { checkInSaid } from "@/lib/walkthroughs/check-in";
import { factsOf } from "@/lib/walkthroughs/facts";
import { jobOf, openCard, openLine } from "@/lib/walkthroughs/interviews";
import { listingOf } from "@/lib/walkthroughs/listing";
import { nameOf } from "@/lib/walkthroughs/names";
import { resumeIn } from "@/lib/walkthroughs/resume";

/** The open walkthrough, where one stopped in it, and the way on. */
export function Resumed({
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
      <PageTitle above={line.date} title={<span dir="auto">{line.name}</span>}>
        <p>
          {words ?? "What happened is saved. Go on with any stage you like."}{" "}
          {words !== undefined && isWhole && "It is all here, as you left it."}
        </p>
      </PageTitle>
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap">
        <LinkButton href={routes.step(id, key)} look="primary">
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

export function BeginAnother() {
  return (
    <LinkButton isAlone href={routes.newWalkthrough()}>
      Begin a new one
    </LinkButton>
  );
}

export function CheckInAsked({ walkthrough: { id, entries } }: { walkthrough: ListedWalkthrough }) {
  return (
    <CheckInNotice
      walkthrough={id}
      name={nameOf(jobOf(entries))}
      revision={entries.get("check-in")?.revision ?? 0}
      writer={randomUUID()}
    />
  );
}

/** What home says about a check-in that was just answered, or let go. */
export function justCheckedIn(found: ListedWalkthrough | undefined): CheckInDone | undefined {
  return (
    found && { walkthrough: found.id, name: nameOf(jobOf(found.entries)), said: checkInSaid(found.entries) }
  );
}

/** Jobs without an answer yet. */
export function Jobs({
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
