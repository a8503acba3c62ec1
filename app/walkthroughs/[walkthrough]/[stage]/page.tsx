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
  const { walkthrough: walkthroughId, stage: slug } = await params;
  const { walkthrough } = await requireWalkthrough(params);
  const stage = findStage(slug);
  const first = stage && stepsOf(stage, walkthrough.facts)[0];
  if (!first) notHere();
  redirect(routes.step(walkthroughId, stepKey(slug, first.slug)));
});
