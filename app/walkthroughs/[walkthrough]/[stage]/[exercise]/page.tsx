import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanStep } from "@/components/plan/plan-step";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { Step } from "@/components/stages/step";
import { viewExercise } from "@/lib/journey/exercise-view";
import { routes } from "@/lib/routes";
import { listItems } from "@/lib/server/action-items";
import { requireJourney } from "@/lib/server/page";
import { keptVersions, savedNote } from "@/lib/server/step";
import { exerciseKey, findExercise, findStage, stages } from "@/lib/stages";

type Props = PageProps<"/walkthroughs/[walkthrough]/[stage]/[exercise]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage: slug } = await params;
  return { title: findStage(slug)?.title ?? "Not found" };
}

export default async function ExercisePage({ params, searchParams }: Props) {
  const { walkthrough, stage: slug, exercise: exerciseSlug } = await params;
  const { owner, journey } = await requireJourney(walkthrough);
  const key = exerciseKey(slug, exerciseSlug);
  const [stage, exercise] = [findStage(slug), findExercise(key)];
  if (!stage || !exercise) notFound();

  const above = `Stage ${stages.indexOf(stage) + 1} of ${stages.length}: ${stage.title}`;
  const isFirst = stage.exercises[0]?.slug === exerciseSlug;
  if (exercise.shows === "plan") {
    const items = await listItems(owner, walkthrough);
    return (
      <PageShell isStep>
        <PlanStep
          {...{ exercise, above, items, isFirst }}
          action={routes.choosePlan(walkthrough)}
          newIds={[randomUUID(), randomUUID()]}
          savedNote={await savedNote(undefined)}
        />
      </PageShell>
    );
  }
  const view = viewExercise(journey, key, exercise, { check: "check" in (await searchParams) });
  const kept = await keptVersions(owner, walkthrough, key, view);
  return (
    <PageShell isStep>
      <Step
        {...{ exercise, view, above, isFirst }}
        action={routes.save(walkthrough, key)}
        writer={randomUUID()}
        savedNote={await savedNote(view.savedAt)}
      >
        {kept && <Conflict {...kept} />}
      </Step>
    </PageShell>
  );
}
