import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { StepPage } from "@/components/stages/step";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { savedNote, shownVersions } from "@/lib/server/stages/step";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { start } from "@/lib/stages/start";
import { viewStep } from "@/lib/walkthroughs/step-view";

export const metadata: Metadata = { title: "What happened" };

export default definePage(async function StartPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/start">) {
  const { walkthrough } = await params;
  const { owner, journey, today, skipped } = await requireWalkthrough(walkthrough);
  const view = viewStep(journey, "start", start, {
    check: "check" in (await searchParams),
    today,
    timeZone: await personTimeZone(),
  });
  const kept = await shownVersions(owner, walkthrough, "start", view, skipped);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        exercise={start}
        view={view}
        action={routes.save(walkthrough, "start")}
        writer={randomUUID()}
        {...(await formContext(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
        labels={{ back: "" }}
      >
        <Conflict {...kept} />
      </StepPage>
    </PageShell>
  );
});
