// Where a step leads once it is saved: the pressed button says, and the stage's steps in their order.
import type { Facts } from "../forms/condition";
import { routes, withCheck } from "../routes";
import type { Stage } from "../stages/stage";
import { neighboursOf } from "./steps";

export type Departure = {
  walkthroughId: string;
  /** `start`, `close`, `check-in`, or `stage/exercise`. */
  key: string;
  /** The stage of that exercise; undefined for those that belong to none. */
  stage: Stage | undefined;
  facts: Facts;
  /** False while nothing of the walkthrough is worth saving yet. */
  exists: boolean;
  /** Something in the answers is off; leaving is possible all the same, going on is not. */
  isOff: boolean;
};

/** A path for an intent: `back`, `hub`, `leave`, `stay`, `evidence`, `item:ID`, `step:SLUG` of the same stage, or `continue`, which is also every other: `anyway` is pressed where doubts were said already. */
export function destinationAfter(intent: string, departure: Departure): string {
  const { walkthroughId: id, key, stage, facts, exists, isOff } = departure;
  const here = exists ? routes.exercise(id, key) : routes.begin(id);
  const hub = exists ? routes.hub(id) : routes.home();
  const step = (slug: string | undefined) =>
    stage && slug ? routes.exercise(id, `${stage.slug}/${slug}`) : hub;
  const { previous, next } = stage
    ? neighboursOf(stage, key.slice(stage.slug.length + 1), facts)
    : { previous: undefined, next: undefined };
  const item = /^item:([\da-f-]{36})$/.exec(intent)?.[1];
  if (item) return `${routes.plan(id)}#item-${item}`;
  const named = /^step:([a-z-]{1,40})$/.exec(intent)?.[1];
  if (named && stage?.exercises.some(({ slug }) => slug === named)) return step(named);
  switch (intent) {
    case "evidence":
      return routes.evidence();
    case "stay":
      return here;
    case "leave":
      return routes.home();
    case "hub":
      return hub;
    case "back":
      return step(previous?.slug);
  }
  if (isOff) return withCheck(here);
  if (key === "check-in") return routes.home();
  if (key === "close") return `${here}?closed`;
  return step(next?.slug);
}
