import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { Step } from "@/components/stages/step";
import { Closed } from "@/components/walkthroughs/closed";
import { routes } from "@/lib/routes";
import { drawnFor } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listItems } from "@/lib/server/plan/repository";
import { keptVersions, savedNote } from "@/lib/server/stages/step";
import { requireJourney } from "@/lib/server/walkthroughs/require-walkthrough";
import { close, stages } from "@/lib/stages";
import { viewExercise } from "@/lib/walkthroughs/step-view";
import { summaryOf } from "@/lib/walkthroughs/summary";

export const metadata: Metadata = { title: "Close for now" };

export default drawn(async function ClosePage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/close">) {
  const { walkthrough: id } = await params;
  const { owner, journey, today, leftOut } = await requireJourney(id);
  const items = await listItems(owner, { walkthroughId: id, leftOut });
  const { check, closed } = await searchParams;
  const summary = summaryOf(stages, journey.entries, items);
  if (closed !== undefined)
    return (
      <PageShell leftOut={leftOut.rows}>
        <Closed walkthrough={id} summary={summary} />
      </PageShell>
    );
  const view = viewExercise(journey, "close", close, {
    check: check !== undefined,
    today,
    timeZone: await personTimeZone(),
  });
  const kept = await keptVersions(owner, id, "close", view, leftOut);
  return (
    <PageShell isStep leftOut={leftOut.rows}>
      <Step
        exercise={{ title: "Close for now", intro: summary }}
        view={view}
        action={routes.save(id, "close")}
        writer={randomUUID()}
        {...(await drawnFor(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
        labels={{ next: "Save and close" }}
        isFirst
        whyCollapsed={!journey.facts.first}
      >
        <Conflict {...kept} />
      </Step>
    </PageShell>
  );
});
