import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { stepForm } from "@/app/walkthroughs/step-form";
import { PlanStep } from "@/components/plan/plan-step";
import { PageShell } from "@/components/site/page-shell";
import { type PanelProps, Panels, panelsUnder } from "@/components/stages/panels";
import { StageAside } from "@/components/stages/stage-aside";
import { StageDrawing } from "@/components/stages/stage-drawing";
import { StagePlace } from "@/components/stages/stage-place";
import { StepPage } from "@/components/stages/step";
import type { StepLabels } from "@/components/stages/step-actions";
import { statusWords } from "@/components/ui/task-list";
import { type ActionItem, isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import { listEvidence } from "@/lib/server/evidence/repository";
import { notHere } from "@/lib/server/http/page";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { evidenceIdFor, originId } from "@/lib/server/plan/origin-id";
import { listItems } from "@/lib/server/plan/repository";
import { offlineWaysOf } from "@/lib/server/stages/offline";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStage, findStep, finish, stages, stepKey } from "@/lib/stages";
import type { Stage, Step } from "@/lib/stages/stage";
import { candidatesOf, gather } from "@/lib/walkthroughs/gather";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { labelsFor, placeOf } from "@/lib/walkthroughs/labels";
import { nameOf } from "@/lib/walkthroughs/names";
import { statusOf, stopFor } from "@/lib/walkthroughs/progress";
import { earlierKeys, type StepView, viewStep } from "@/lib/walkthroughs/step-view";
import { waysFrom } from "@/lib/walkthroughs/steps";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";

type Props = PageProps<"/walkthroughs/[walkthrough]/[stage]/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage: slug, step: stepSlug } = await params;
  const [stage, step] = [findStage(slug), findStep(stepKey(slug, stepSlug))];
  if (!stage || !step) return { title: "Not found" };
  return { title: step === stage.steps[0] ? stage.title : `${step.title} - ${stage.title}` };
}

/** As many open items of other walkthroughs as can be read at once. */
function openBefore(all: readonly ActionItem[], walkthrough: string): ActionItem[] {
  return all.filter((item) => item.walkthroughId !== walkthrough && isOpen(item)).slice(0, 5);
}

/** The names of these items' walkthroughs, by id. */
async function namesOf(owner: OwnerId, items: readonly ActionItem[], skipped: Skipped) {
  const of = [...new Set(items.map(({ walkthroughId }) => walkthroughId))];
  const found = of.length > 0 ? await listWalkthroughs(owner, { of, only: ["start"], skipped }) : [];
  return new Map(found.map(({ id, entries }) => [id, nameOf(jobOf(entries))]));
}

type BesideProps = { walkthrough: Walkthrough; stage: Stage; thought: string | undefined };

/** What is beside a step on a wide screen. */
function Beside({ walkthrough: { entries, facts }, stage, thought }: BesideProps) {
  const list = stages.map((one) => {
    const status = statusOf(one, entries, facts);
    return { slug: one.slug, title: one.title, stop: stopFor(status), status: statusWords[status] };
  });
  return <StageAside stages={list} current={stage} thought={thought} />;
}

type Panelled = Pick<PanelProps, "walkthrough" | "timeZone"> & {
  step: Step;
  view: StepView;
  skipped: Skipped;
};

async function panelProps(
  owner: OwnerId,
  { walkthrough, step, view, timeZone, skipped }: Panelled,
): Promise<PanelProps> {
  const isLibraryShown = step.panels?.includes("evidence") ?? false;
  // One more than is shown, because the one that came from this walkthrough is not an earlier one.
  const library = isLibraryShown ? await listEvidence(owner, { most: 4, skipped }) : [];
  const draft = view.questions.find(({ name }) => name === "draft")?.answer;
  return {
    walkthrough,
    timeZone,
    shown: typeof draft === "string" ? draft : "",
    evidence: library.filter((one) => one.id !== evidenceIdFor(walkthrough.id)).slice(0, 3),
  };
}

export default definePage(async function OneStepPage({ params, searchParams }: Props) {
  const { walkthrough: walkthroughId, stage: slug, step: stepSlug } = await params;
  const found = await requireWalkthrough(params);
  const { owner, walkthrough, timeZone, today, skipped } = found;
  const key = stepKey(slug, stepSlug);
  const [stage, step] = [findStage(slug), findStep(key)];
  if (!stage || !step) notHere();
  // It used to be the last page of a stage.
  if (step === finish) redirect(routes.stage(walkthroughId, slug));

  const { entries, facts } = walkthrough;
  const ways = waysFrom({ stages, stage, slug: stepSlug, entries, facts });
  const at = stages.indexOf(stage);
  const labels: StepLabels = {
    ...labelsFor(stage, stepSlug, ways, facts),
    restFirst: at > 0 || !step.core ? undefined : facts.fresh ? "always" : "when-heavy",
  };
  const above = <StagePlace at={at} words={placeOf(stages, stage, stepSlug, facts)} />;
  const check = "check" in (await searchParams);
  const earlier = await findEarlier(owner, walkthrough, earlierKeys(key, step), skipped);
  const view = viewStep(walkthrough, key, step, { check, today, timeZone, earlier });
  const { form, conflict } = await stepForm(found, key, view);
  const panels = await panelProps(owner, { walkthrough, step, view, timeZone, skipped });
  const isOpening = step === stage.steps[0];
  const shell = {
    ...{ isStep: true, skipped: skipped.rows, asideLabel: "The seven stages" },
    aside: <Beside {...{ walkthrough, stage }} thought={view.recalled} />,
  };
  const page = {
    // The first core represents its stage.
    step: isOpening ? { ...step, title: stage.title } : step,
    opening: isOpening && <StageDrawing stage={stage.slug} />,
    ...{ ...form, above, labels },
    offlineWays: await offlineWaysOf(walkthrough, { stage, step, today, ways }),
  };
  if (step.shows === "plan") {
    const all = await listItems(owner, { skipped });
    const items = all.filter((item) => item.walkthroughId === walkthroughId);
    const candidates = candidatesOf(walkthrough);
    const before = facts.first ? [] : openBefore(all, walkthroughId);
    return (
      <PageShell {...shell}>
        <PlanStep
          {...page}
          rows={gather(
            candidates.filter(({ origin }) => origin.exercise !== key),
            items.filter(({ origin }) => origin?.exercise !== key),
            { isFirst: view.revision === 0 },
          )}
          written={items.filter(({ origin }) => origin?.exercise === key)}
          idOf={(origin) => originId(walkthroughId, origin)}
          stepKey={key}
          isChecked={check}
          earlier={before}
          names={await namesOf(owner, before, skipped)}
        >
          {conflict}
        </PlanStep>
      </PageShell>
    );
  }
  return (
    <PageShell {...shell}>
      <StepPage
        {...page}
        panels={step.panels && <Panels names={step.panels} {...panels} />}
        {...(step.under && { under: panelsUnder(step.under, panels) })}
      >
        {conflict}
      </StepPage>
    </PageShell>
  );
});
