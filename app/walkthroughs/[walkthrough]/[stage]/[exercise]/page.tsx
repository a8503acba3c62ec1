import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PlanStep } from "@/components/plan/plan-step";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { KeepEvidence, Panels } from "@/components/stages/panels";
import { StepPage } from "@/components/stages/step";
import { promotedFrom } from "@/lib/plan/candidate";
import { type ActionItem, isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { findEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { notHere } from "@/lib/server/http/page";
import { evidenceIdFor } from "@/lib/server/plan/promote";
import { listItems } from "@/lib/server/plan/repository";
import { savedNote, shownVersions } from "@/lib/server/stages/step";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStage, findStep, stages, stepKey } from "@/lib/stages";
import { earlierKeys, viewStep } from "@/lib/walkthroughs/step-view";

type Props = PageProps<"/walkthroughs/[walkthrough]/[stage]/[exercise]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage: slug } = await params;
  return { title: findStage(slug)?.title ?? "Not found" };
}

/** As many of the open steps of other walkthroughs as can be looked at once. */
function openBefore(all: readonly ActionItem[], walkthrough: string): ActionItem[] {
  return all.filter((item) => item.walkthroughId !== walkthrough && isOpen(item)).slice(0, 5);
}

export default definePage(async function ExercisePage({ params, searchParams }: Props) {
  const { walkthrough, stage: slug, exercise: exerciseSlug } = await params;
  const { owner, journey, today, skipped } = await requireWalkthrough(walkthrough);
  const key = stepKey(slug, exerciseSlug);
  const [stage, exercise] = [findStage(slug), findStep(key)];
  if (!stage || !exercise) notHere();

  const above = `Stage ${stages.indexOf(stage) + 1} of ${stages.length}: ${stage.title}`;
  const isFirst = stage.exercises[0]?.slug === exerciseSlug;
  const check = "check" in (await searchParams);
  if (exercise.shows === "plan") {
    const all = await listItems(owner, { skipped });
    const items = all.filter((item) => item.walkthroughId === walkthrough);
    return (
      <PageShell isStep skipped={skipped.rows}>
        <PlanStep
          {...{ exercise, above, items, isFirst }}
          earlier={journey.facts.first ? [] : openBefore(all, walkthrough)}
          action={routes.choosePlan(walkthrough)}
          newIds={[randomUUID(), randomUUID()]}
          writer={randomUUID()}
          {...(await formContext(owner))}
          savedNote={await savedNote(undefined)}
          checkedOn={check ? today : undefined}
        />
      </PageShell>
    );
  }
  const timeZone = await personTimeZone();
  const earlier = await findEarlier(owner, journey, earlierKeys(key, exercise), skipped);
  const view = viewStep(journey, key, exercise, { check, today, timeZone, earlier });
  const kept = await shownVersions(owner, walkthrough, key, view, skipped);
  const offersAction = Object.values(exercise.fields).some((field) => field.action);
  const items = offersAction ? await listItems(owner, { walkthroughId: walkthrough, skipped }) : [];
  const isLibraryShown = exercise.panels?.includes("evidence") ?? false;
  // One more than is shown: the one that came from here is not an earlier one.
  const library = isLibraryShown ? await listEvidence(owner, { most: 4, skipped }) : [];
  const evidenceId = evidenceIdFor(walkthrough);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        {...{ exercise, view, above, isFirst }}
        whyCollapsed={!journey.facts.first}
        promoted={promotedFrom(items, key)}
        panels={
          exercise.panels && (
            <Panels
              names={exercise.panels}
              {...{ journey, timeZone }}
              evidence={library.filter((one) => one.id !== evidenceId).slice(0, 3)}
            />
          )
        }
        below={
          isLibraryShown && <KeepEvidence isKept={(await findEvidence(owner, evidenceId)) !== undefined} />
        }
        action={routes.save(walkthrough, key)}
        writer={randomUUID()}
        {...(await formContext(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
      >
        <Conflict {...kept} />
      </StepPage>
    </PageShell>
  );
});
