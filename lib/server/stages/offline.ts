import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { routes } from "../../routes";
import { stages, stepKey } from "../../stages";
import type { Stage, Step } from "../../stages/stage";
import { emptyCoresBehind } from "../../walkthroughs/offline";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { moduleAddress } from "../build/elements";
import { chosenLook } from "../cookies/look";

/**
 * The empty forms that the browser of this page keeps, as `data-follows` has it: the page's own address if it is a core,
 * then those of the forms. Each is fetched again once it would look otherwise.
 */
export async function formsToKeep(
  { id, entries, facts }: Walkthrough,
  { stage, exercise, today }: { stage: Stage; exercise: Step; today: string },
): Promise<string> {
  const look = chosenLook((await headers()).get("cookie"));
  const drawnFor = createHash("sha256")
    .update(JSON.stringify([facts, today, look, moduleAddress("step")]))
    .digest("base64url")
    .slice(0, 10);
  const here = exercise.core ? [routes.exercise(id, stepKey(stage.slug, exercise.slug))] : [];
  const forms = emptyCoresBehind(stage, stages, { entries, facts });
  return [...here, ...forms.map((key) => routes.blankStep(id, key, drawnFor))].join(" ");
}
