import { definePage } from "@/app/define-page";
import { stepForm } from "@/app/walkthroughs/step-form";
import { PageShell } from "@/components/site/page-shell";
import { StepPage } from "@/components/stages/step";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { start } from "@/lib/stages/start";
import { viewStep } from "@/lib/walkthroughs/step-view";

export const metadata = { title: "What happened" };

export default definePage(async function StartPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/start">) {
  const found = await requireWalkthrough(params);
  const { walkthrough, timeZone, today, skipped } = found;
  const view = viewStep(walkthrough, "start", start, {
    check: "check" in (await searchParams),
    today,
    timeZone,
  });
  const { form, conflict } = await stepForm(found, "start", view);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage {...form} step={start} labels={{ back: "" }}>
        {conflict}
      </StepPage>
    </PageShell>
  );
});
