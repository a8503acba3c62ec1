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
 * What the browser needs to continue from this page without a connection, for `data-ways`: the page's own address;
 * its buttons' destinations, as `deeper=STEP`; and the following cores, which it caches if their address is that of
 * an empty form. Each is fetched again when it would look different.
 */
export async function offlineWaysOf(
  { id, entries, facts }: Walkthrough,
  { stage, step, today, ways }: { stage: Stage; step: Step; today: string; ways: Ways },
): Promise<string> {
  const look = chosenLook((await headers()).get("cookie"));
  const drawnFor = createHash("sha256")
    .update(JSON.stringify([facts, today, look, moduleAddress("step")]))
    .digest("base64url")
    .slice(0, 10);
  const { next, onward, deeper, previous } = ways;
  const behind = startingAt(onward ?? next, coresBehind(stage, stages, { entries, facts }));
  // Any other button leads to the first core after this stage that can be filled in.
  const isInside = !step.core && next.startsWith(`${stage.slug}/`);
  const named = { continue: isInside && next, deeper, back: previous };
  return [
    routes.step(id, stepKey(stage.slug, step.slug)),
    ...Object.entries(named).flatMap(([intent, key]) => (key ? [`${intent}=${key}`] : [])),
    ...behind.map(({ key, canBeEmpty }) =>
      canBeEmpty ? routes.blankStep(id, key, drawnFor) : routes.step(id, key),
    ),
    // The last stage leads to the close, or back to what was left open.
    ...(behind.length === 0 ? [routes.step(id, onward ?? next)] : []),
  ].join(" ");
}
