import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { Step } from "@/components/stages/step";
import { HiddenField } from "@/components/ui/hidden-field";
import { isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { drawnFor } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listItems } from "@/lib/server/plan/repository";
import { keptVersions, savedNote } from "@/lib/server/stages/step";
import { requireJourney } from "@/lib/server/walkthroughs/require-walkthrough";
import { checkIn } from "@/lib/stages/check-in";
import { viewExercise } from "@/lib/walkthroughs/step-view";

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
