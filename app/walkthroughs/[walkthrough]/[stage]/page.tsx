import { redirect } from "next/navigation";
import { drawn } from "@/app/drawn";
import { stepsOf } from "@/lib/journey/steps";
import { routes } from "@/lib/routes";
import { notHere, requireJourney } from "@/lib/server/page";
import { exerciseKey, findStage } from "@/lib/stages";

/** A stage has no page of its own: it begins with its first step. */
export default drawn(async function StagePage({ params }: PageProps<"/walkthroughs/[walkthrough]/[stage]">) {
  const { walkthrough, stage: slug } = await params;
  const { journey } = await requireJourney(walkthrough);
  const stage = findStage(slug);
  const first = stage && stepsOf(stage, journey.facts)[0];
  if (!first) notHere();
  redirect(routes.exercise(walkthrough, exerciseKey(slug, first.slug)));
});
