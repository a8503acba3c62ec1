import { redirect } from "next/navigation";
import { drawn } from "@/app/drawn";
import { routes } from "@/lib/routes";
import { notHere } from "@/lib/server/http/page";
import { requireJourney } from "@/lib/server/walkthroughs/require-walkthrough";
import { exerciseKey, findStage } from "@/lib/stages";
import { stepsOf } from "@/lib/walkthroughs/steps";

/** A stage has no page of its own: it begins with its first step. */
export default drawn(async function StagePage({ params }: PageProps<"/walkthroughs/[walkthrough]/[stage]">) {
  const { walkthrough, stage: slug } = await params;
  const { journey } = await requireJourney(walkthrough);
  const stage = findStage(slug);
  const first = stage && stepsOf(stage, journey.facts)[0];
  if (!first) notHere();
  redirect(routes.exercise(walkthrough, exerciseKey(slug, first.slug)));
});
