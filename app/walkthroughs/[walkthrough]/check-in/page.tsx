import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { stepForm } from "@/app/walkthroughs/step-form";
import { PageShell } from "@/components/site/page-shell";
import { StepPage } from "@/components/stages/step";
import { HiddenField } from "@/components/ui/hidden-field";
import { isOpen } from "@/lib/plan/item";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listItems } from "@/lib/server/plan/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { checkIn } from "@/lib/stages/check-in";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";
import { viewStep } from "@/lib/walkthroughs/step-view";

export const metadata: Metadata = { title: "How it’s going" };

export default definePage(async function CheckInPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/check-in">) {
  const { walkthrough: walkthroughId } = await params;
  const found = await requireWalkthrough(walkthroughId);
  const { owner, walkthrough, today, skipped } = found;
  const view = viewStep(walkthrough, "check-in", checkIn, {
    check: "check" in (await searchParams),
    today,
    timeZone: await personTimeZone(),
  });
  const { form, conflict } = await stepForm(found, "check-in", view);
  const first = (await listItems(owner, { walkthroughId, skipped })).find(isOpen);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        {...form}
        step={{ title: checkIn.title, ...(!first && { intro: checkIn.intro }) }}
        above={<span dir="auto">{nameOf(jobOf(walkthrough.entries))}</span>}
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
        {conflict}
      </StepPage>
    </PageShell>
  );
});
