import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { Step } from "@/components/stages/step";
import { HiddenField } from "@/components/ui/hidden-field";
import { viewExercise } from "@/lib/journey/exercise-view";
import { isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { drawnFor } from "@/lib/server/drawn-for";
import { requireJourney } from "@/lib/server/page";
import { listItems } from "@/lib/server/walkthroughs/action-items";
import { keptVersions, savedNote } from "@/lib/server/walkthroughs/step";
import { checkIn } from "@/lib/stages/check-in";

export const metadata: Metadata = { title: "How it’s going" };

export default drawn(async function CheckInPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/check-in">) {
  const { walkthrough } = await params;
  const { owner, journey, today, leftOut } = await requireJourney(walkthrough);
  const view = viewExercise(journey, "check-in", checkIn, {
    check: "check" in (await searchParams),
    today,
    timeZone: await personTimeZone(),
  });
  const kept = await keptVersions(owner, walkthrough, "check-in", view, leftOut);
  const first = (await listItems(owner, { walkthroughId: walkthrough, leftOut })).find(isOpen);
  return (
    <PageShell isStep leftOut={leftOut.rows}>
      <Step
        exercise={checkIn}
        view={view}
        action={routes.save(walkthrough, "check-in")}
        writer={randomUUID()}
        {...(await drawnFor(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
        labels={{ next: "Save this" }}
        isFirst
        below={first && <HiddenField name="item" value={first.id} />}
      >
        <Conflict {...kept} />
      </Step>
    </PageShell>
  );
});
