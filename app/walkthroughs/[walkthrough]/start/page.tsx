import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { Step } from "@/components/stages/step";
import { routes } from "@/lib/routes";
import { drawnFor } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { keptVersions, savedNote } from "@/lib/server/stages/step";
import { requireJourney } from "@/lib/server/walkthroughs/require-walkthrough";
import { start } from "@/lib/stages/start";
import { viewExercise } from "@/lib/walkthroughs/step-view";

export const metadata: Metadata = { title: "What happened" };

export default drawn(async function StartPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/start">) {
  const { walkthrough } = await params;
  const { owner, journey, today, leftOut } = await requireJourney(walkthrough);
  const view = viewExercise(journey, "start", start, {
    check: "check" in (await searchParams),
    today,
    timeZone: await personTimeZone(),
  });
  const kept = await keptVersions(owner, walkthrough, "start", view, leftOut);
  return (
    <PageShell isStep leftOut={leftOut.rows}>
      <Step
        exercise={start}
        view={view}
        action={routes.save(walkthrough, "start")}
        writer={randomUUID()}
        {...(await drawnFor(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
        isFirst
        whyCollapsed={!journey.facts.first}
      >
        <Conflict {...kept} />
      </Step>
    </PageShell>
  );
});
