import { redirect } from "next/navigation";
import type { ComponentProps } from "react";
import { definePage } from "@/app/define-page";
import { PathMark } from "@/components/site/mark";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { CountedDay } from "@/components/ui/counted-day";
import { LinkList } from "@/components/ui/link-list";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { sectionId } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { formatDate, todayIn } from "@/lib/dates";
import { hasAnswers } from "@/lib/forms/answered";
import { textIn } from "@/lib/forms/answers";
import { routes } from "@/lib/routes";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { listItems } from "@/lib/server/plan/repository";
import { settings } from "@/lib/server/settings/settings";
import { hasShares } from "@/lib/server/shares/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { stages } from "@/lib/stages";
import { cardsIn, isBegun, isEnded, notesIn } from "@/lib/walkthroughs/interviews";
import { inMinutes } from "@/lib/walkthroughs/labels";
import { minutesOf } from "@/lib/walkthroughs/minutes";
import { dateLineOf, nameOf } from "@/lib/walkthroughs/names";
import { statusOf, stopFor } from "@/lib/walkthroughs/progress";
import { resumeIn } from "@/lib/walkthroughs/resume";
import { setbackAnswers } from "@/lib/walkthroughs/setback-plan";
import { coresOf } from "@/lib/walkthroughs/steps";
import { answersIn, type Walkthrough } from "@/lib/walkthroughs/walkthrough";

export const metadata = { title: "The seven stages" };

export default definePage(async function HubPage({ params }: PageProps<"/walkthroughs/[walkthrough]">) {
  const { id, owner, walkthrough, timeZone, today, skipped } = await requireWalkthrough(params);
  const { entries, facts } = walkthrough;
  // What can't be opened may be its beginning.
  if (!isBegun(entries) && skipped.rows === 0) redirect(routes.interviews(id));
  const start = answersIn(entries, "start");
  const resume = resumeIn(stages, walkthrough, { today, timeZone });
  const closing = entries.get("close");
  const closedOn = closing && formatDate(todayIn(timeZone, closing.savedAt));
  const hasEnded = isEnded(entries);
  const isOver = closedOn !== undefined || hasEnded;
  const main = isOver ? await whatIsKept(owner, walkthrough, skipped) : wayOn(id, resume);
  // A link that is made on loopback opens nowhere else; one that is there can be ended.
  const canShare = !settings().isLoopback || (await hasShares(owner, id));
  const tasks = stages.map((stage) => {
    const status = statusOf(stage, entries, facts);
    return {
      href: routes.stage(id, stage.slug),
      title: stage.title,
      promise: stage.promise,
      minutes: minutesOf(coresOf(stage, facts), facts),
      status,
      suggested: stage === resume.stage && !closedOn && !hasEnded,
    };
  });
  const minutesLeft = minutesLeftIn(walkthrough);
  const soonOn = facts.soon ? textIn(answersIn(entries, "prepare/soon"), "soonOn") : "";
  return (
    <PageShell skipped={skipped.rows} className="space-y-8">
      <PageTitle
        above={dateLineOf(start, {
          startedOn: todayIn(timeZone, walkthrough.createdAt),
          today: todayIn(timeZone),
        })}
        title={<span dir="auto">{nameOf(start)}</span>}
      />
      <PathMark filled={tasks.map((task) => stopFor(task.status))} />
      <Standing
        {...{ hasEnded, closedOn, minutesLeft }}
        isEnough={facts.fresh && resume.words !== undefined}
        stopped={resume.words}
      />
      <LinkButton isAlone href={main.href} look="primary">
        {main.words}
      </LinkButton>
      {facts.waiting && !hasEnded && <Waiting walkthrough={id} />}
      {soonOn && (
        <p className="max-w-measure text-ink-soft">
          Coming up: <CountedDay date={soonOn} today={today} full={formatDate(soonOn)} />
        </p>
      )}
      <section aria-labelledby="stages">
        <h2 id="stages" className="sr-only">
          The seven stages
        </h2>
        <TaskList tasks={tasks} />
      </section>
      <Ways
        walkthrough={id}
        above={main.href}
        isClosed={closedOn !== undefined}
        canClose={resume.stage !== undefined && !isOver}
        canGetOne={!facts.fresh && !hasEnded}
        hasInterviews={notesIn(entries).length + cardsIn(entries).length > 0}
        {...{ hasEnded, canShare }}
      />
    </PageShell>
  );
});

type Way = { href: string; words: string };

function wayOn(id: string, { key, stage }: Pick<ReturnType<typeof resumeIn>, "key" | "stage">): Way {
  return {
    href: routes.step(id, key),
    words: stage ? `Go on with: ${stage.title}` : "Close for now",
  };
}

/** What there is to look at once it is over: the plan if it holds something, else what was written. */
async function whatIsKept(owner: OwnerId, { id, entries }: Walkthrough, skipped: Skipped): Promise<Way> {
  const items = await listItems(owner, { walkthroughId: id, skipped });
  const hasCard = ["if-then", "restart"].some((slug) => hasAnswers(answersIn(entries, `prepare/${slug}`)));
  return items.length > 0 || hasCard || setbackAnswers(entries).length > 0
    ? { href: routes.plan(id), words: "Your plan" }
    : { href: routes.review(id), words: "All your answers" };
}

type StandingProps = {
  hasEnded: boolean;
  /** In words. */
  closedOn: string | undefined;
  minutesLeft: number;
  /** They heard today, and have written something. */
  isEnough: boolean;
  /** Where they stopped, in words. */
  stopped: string | undefined;
};

/** The state of the walkthrough, in a sentence or two. */
function Standing({ hasEnded, closedOn, minutesLeft, isEnough, stopped }: StandingProps) {
  if (hasEnded)
    return (
      <p className="max-w-measure">
        You got a job since, so this asks for nothing any more. Everything is still here.{" "}
        <a href={routes.endedNow()}>Take that back</a>
      </p>
    );
  if (closedOn)
    return <p className="max-w-measure">You closed this on {closedOn}. Everything is still here.</p>;
  if (isEnough)
    return (
      <Notice title="Enough for today">
        <p>You heard less than a day ago. The rest is here whenever you want it.</p>
      </Notice>
    );
  return (
    <p className="max-w-measure">
      {stopped} Open any stage, in any order, for as long as you like.
      {minutesLeft > 0 && ` What is left takes about ${inMinutes(minutesLeft)}.`}
    </p>
  );
}

function Waiting({ walkthrough }: { walkthrough: string }) {
  return (
    <Notice title="You asked for feedback" kind="quiet">
      <p>Any answer yet? Note it here, even if none came.</p>
      <LinkButton href={routes.step(walkthrough, "feedback/outcome")} look="quiet">
        Say what came back
      </LinkButton>
    </Notice>
  );
}

/** The minutes for the cores that were not gone through yet. */
function minutesLeftIn({ entries, facts }: Walkthrough): number {
  const left = stages.filter((stage) => ["not-started", "begun"].includes(statusOf(stage, entries, facts)));
  return minutesOf(
    left.flatMap((stage) => coresOf(stage, facts)),
    facts,
  );
}

type WaysProps = {
  walkthrough: string;
  /** Where the button above leads. */
  above: string;
  isClosed: boolean;
  hasEnded: boolean;
  /** Nothing is closed, and the way on leads somewhere else. */
  canClose: boolean;
  /** Not where they heard today: then another job is not spoken of. */
  canGetOne: boolean;
  canShare: boolean;
  hasInterviews: boolean;
};

/** What is there, and then what can be done. */
function Ways({ walkthrough: id, above, isClosed, hasInterviews, ...can }: WaysProps) {
  const kept = [
    [routes.plan(id), "Your plan"],
    [routes.review(id), "All your answers"],
  ] as const;
  return (
    <>
      <WaysOf
        title="What you have so far"
        links={[
          ...kept.filter(([href]) => href !== above),
          [routes.step(id, "start"), "What you said at the start"],
          ...(isClosed ? [[routes.close(id), "What you said at the end"] as const] : []),
          ...(hasInterviews ? [[routes.interviews(id), "Interviews for this job"] as const] : []),
          [routes.takeAlong(id), "Keep a copy"],
        ]}
      />
      <WaysOf
        title="What else you can do"
        links={[
          ...(can.hasEnded
            ? []
            : [[routes.step(id, "prepare/soon"), "Is anything coming up soon?"] as const]),
          [routes.example(), "See one that is filled in"],
          ...(can.canShare ? [[routes.share(id), "Share a page"] as const] : []),
          ...(can.canClose ? [[routes.close(id), "Close for now"] as const] : []),
          ...(can.canGetOne ? [[routes.gotOne(), "I got one"] as const] : []),
          [routes.remove(id), "Delete this walkthrough"],
        ]}
      />
    </>
  );
}

function WaysOf({ title, links }: { title: string; links: ComponentProps<typeof LinkList>["links"] }) {
  const id = sectionId(title);
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <LinkList links={links} />
    </section>
  );
}
