import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { routes } from "../../routes";
import { stages, stepKey } from "../../stages";
import type { Stage, Step } from "../../stages/stage";
import { coresBehind, startingAt } from "../../walkthroughs/offline";
import type { Ways } from "../../walkthroughs/steps";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { moduleAddress } from "../build/elements";
import { chosenLook } from "../cookies/look";

/**
 * What the browser of this page needs to go on without a connection, as `data-follows` has it: the page's own address; its
 * ways by their buttons, as `deeper=STEP`; and the cores that follow, of which it keeps those whose address is that of an
 * empty form. Each is fetched again once it would look otherwise.
 */
export async function whatFollows(
  { id, entries, facts }: Walkthrough,
  { stage, exercise, today, ways }: { stage: Stage; exercise: Step; today: string; ways: Ways },
): Promise<string> {
  const look = chosenLook((await headers()).get("cookie"));
  const drawnFor = createHash("sha256")
    .update(JSON.stringify([facts, today, look, moduleAddress("step")]))
    .digest("base64url")
    .slice(0, 10);
  const { next, onward, deeper, previous } = ways;
  const behind = startingAt(onward ?? next, coresBehind(stage, stages, { entries, facts }));
  // Any other way on leads to the first core behind this stage that can be filled in.
  const isInside = !exercise.core && next.startsWith(`${stage.slug}/`);
  const named = { continue: isInside && next, deeper, back: previous };
  return [
    routes.exercise(id, stepKey(stage.slug, exercise.slug)),
    ...Object.entries(named).flatMap(([intent, key]) => (key ? [`${intent}=${key}`] : [])),
    ...behind.map(({ key, canBeEmpty }) =>
      canBeEmpty ? routes.blankStep(id, key, drawnFor) : routes.exercise(id, key),
    ),
    // The last stage leads to the close, or back to what was left open.
    ...(behind.length === 0 ? [routes.exercise(id, onward ?? next)] : []),
  ].join(" ");
}
