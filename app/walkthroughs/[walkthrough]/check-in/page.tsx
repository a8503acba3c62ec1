import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { StepPage } from "@/components/stages/step";
import { HiddenField } from "@/components/ui/hidden-field";
import { isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listItems } from "@/lib/server/plan/repository";
import { savedNote, shownVersions } from "@/lib/server/stages/step";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { checkIn } from "@/lib/stages/check-in";
import { viewStep } from "@/lib/walkthroughs/step-view";

export const metadata: Metadata = { title: "How it’s going" };

export default definePage(async function CheckInPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/check-in">) {
  const { walkthrough } = await params;
  const { owner, journey, today, skipped } = await requireWalkthrough(walkthrough);
  const view = viewStep(journey, "check-in", checkIn, {
    check: "check" in (await searchParams),
    today,
    timeZone: await personTimeZone(),
  });
  const kept = await shownVersions(owner, walkthrough, "check-in", view, skipped);
  const first = (await listItems(owner, { walkthroughId: walkthrough, skipped })).find(isOpen);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        exercise={{ title: checkIn.title, ...(!first && { intro: checkIn.intro }) }}
        view={view}
        action={routes.save(walkthrough, "check-in")}
        writer={randomUUID()}
        {...(await formContext(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
        labels={{ next: "Save this", leave: "Leave it for now", back: "" }}
        below={first && <HiddenField name="item" value={first.id} />}
      >
        {first && (
          <div className="max-w-measure space-y-3">
            <p>{checkIn.intro}</p>
            <p>
              The first step in your plan:{" "}
              <span dir="auto" className="own-words">
                {first.text}
              </span>
            </p>
          </div>
        )}
        <Conflict {...kept} />
      </StepPage>
    </PageShell>
  );
});
