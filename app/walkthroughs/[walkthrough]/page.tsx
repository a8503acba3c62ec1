import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PathMark } from "@/components/site/mark";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { TaskList } from "@/components/ui/task-list";
import { LengthChoice } from "@/components/walkthroughs/length-choice";
import { todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { stages } from "@/lib/stages";
import { dateLineOf, nameOf } from "@/lib/walkthroughs/names";
import { statusOf, stopFor, suggestedStage } from "@/lib/walkthroughs/progress";
import { minutesOf } from "@/lib/walkthroughs/steps";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

export const metadata: Metadata = { title: "The seven stages" };

export default definePage(async function HubPage({ params }: PageProps<"/walkthroughs/[walkthrough]">) {
  const { walkthrough: id } = await params;
  const { journey, skipped } = await requireWalkthrough(id);
  const { entries, facts } = journey;
  const start = answersIn(entries, "start");
  const suggested = suggestedStage(stages, entries, facts);
  const accepted = entries.has("accept/finish");
  const tasks = stages.map((stage) => ({
    href: routes.stage(id, stage.slug),
    title: stage.title,
    promise: stage.promise,
    minutes: minutesOf(stage, facts),
    status: statusOf(stage, entries),
    suggested: stage === suggested,
  }));
  const startedOn = todayIn(await personTimeZone(), journey.createdAt);
  return (
    <PageShell skipped={skipped.rows}>
      <div className="space-y-8">
        <PageTitle above={dateLineOf(start, startedOn)}>
          <span dir="auto">{nameOf(start)}</span>
        </PageTitle>
        <PathMark filled={tasks.map((task) => stopFor(task.status))} />
        {facts.fresh && accepted ? (
          <Notice title="Enough for today">
            <p>You heard less than a day ago. The rest is here whenever you want it.</p>
          </Notice>
        ) : (
          <p className="max-w-measure">Any stage, in any order, and as much of it as you like.</p>
        )}
        {facts.waiting && !facts.replied && (
          <Notice title="You asked for feedback">
            <p>Any answer yet? Note it here, even if none came.</p>
            <LinkButton href={routes.exercise(id, "feedback/outcome")} look="quiet">
              Say what came back
            </LinkButton>
          </Notice>
        )}
        <LengthChoice action={routes.length(id)} isFull={facts.full} />
        <section aria-labelledby="stages">
          <h2 id="stages" className="sr-only">
            The seven stages
          </h2>
          <TaskList tasks={tasks} />
        </section>
        <section aria-labelledby="more" className="space-y-3">
          <h2 id="more" className="text-lg">
            What you have so far
          </h2>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {[
              [routes.plan(id), "Your plan"],
              [routes.review(id), "All your answers"],
              [routes.takeAlong(id), "Keep a copy"],
              [routes.share(id), "Share a page"],
              [routes.exercise(id, "start"), "What you said at the start"],
              [routes.remove(id), "Delete this walkthrough"],
            ].map(([href, words]) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <div className="grid sm:w-fit">
          <LinkButton href={routes.close(id)}>Close for now</LinkButton>
        </div>
      </div>
    </PageShell>
  );
});
