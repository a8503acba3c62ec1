import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { StageDrawing } from "@/components/stages/stage-drawing";
import { StagePlace } from "@/components/stages/stage-place";
import { StepPage } from "@/components/stages/step";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { notHere } from "@/lib/server/http/page";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStage, findStep, stages, stepKey } from "@/lib/stages";
import { labelsFor, placeOf } from "@/lib/walkthroughs/labels";
import { canBeEmpty } from "@/lib/walkthroughs/offline";
import { viewStep } from "@/lib/walkthroughs/step-view";
import { waysFrom } from "@/lib/walkthroughs/steps";

type Props = PageProps<"/walkthroughs/[walkthrough]/[stage]/[step]/blank">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage: slug } = await params;
  return { title: findStage(slug)?.title ?? "Not found" };
}

/** A core without anything personal and without a key, for the browser to cache and open offline. */
export default definePage(async function BlankStepPage({ params }: Props) {
  const { walkthrough: walkthroughId, stage: slug, step: stepSlug } = await params;
  const { owner, walkthrough, timeZone, today } = await requireWalkthrough(params);
  const key = stepKey(slug, stepSlug);
  const [stage, step] = [findStage(slug), findStep(key)];
  const { entries, facts } = walkthrough;
  if (!stage || !step || !canBeEmpty(stage, step, walkthrough)) notHere();
  const labels = labelsFor(
    stage,
    stepSlug,
    waysFrom({ stages, stage, slug: stepSlug, entries, facts }),
    facts,
  );
  return (
    <PageShell isStep>
      <StepPage
        {...(await formContext(owner))}
        deviceKey=""
        step={{ ...step, title: stage.title }}
        opening={<StageDrawing stage={stage.slug} />}
        above={<StagePlace at={stages.indexOf(stage)} words={placeOf(stages, stage, stepSlug, facts)} />}
        view={viewStep({ ...walkthrough, entries: new Map() }, key, step, {
          check: false,
          today,
          timeZone,
        })}
        labels={{ ...labels, deeper: undefined }}
        action={routes.save(walkthroughId, key)}
        writer={randomUUID()}
        savedNote="Saved when there is a connection."
      />
    </PageShell>
  );
});
