import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { routes } from "@/lib/routes";
import { notHere } from "@/lib/server/http/page";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStage, stepKey } from "@/lib/stages";
import { stepsOf } from "@/lib/walkthroughs/steps";

/** A stage has no page of its own: it begins with its core. */
export default definePage(async function StagePage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/[stage]">) {
  const { walkthrough, stage: slug } = await params;
  const { journey } = await requireWalkthrough(walkthrough);
  const stage = findStage(slug);
  const first = stage && stepsOf(stage, journey.facts)[0];
  if (!first) notHere();
  redirect(routes.exercise(walkthrough, stepKey(slug, first.slug)));
});
