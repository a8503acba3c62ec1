// Where a step leads once it is saved, depending on the pressed button and the way through the stages.
import { own } from "../own";
import { routes, withCheck } from "../routes";
import { findStage } from "../stages";
import { interviewIn } from "../stages/interview";
import type { Stage } from "../stages/stage";
import type { Ways } from "./steps";

export type Departure = {
  walkthroughId: string;
  /** `start`, `close`, `check-in`, or `stage/step`. */
  key: string;
  /** The stage of that step; undefined for steps outside the stages. */
  stage: Stage | undefined;
  /** Where its buttons lead; for a step outside the stages only `next` is used. */
  ways: Ways;
  /** False while nothing of the walkthrough is worth saving yet. */
  exists: boolean;
  /** Something in the answers is wrong; leaving is possible all the same, going on is not. */
  hasProblems: boolean;
};

/**
 * The path for an intent: `back`, `hub`, `leave`, `stay`, `home`, `let-go`, `evidence`, `email`, `deeper`, `onward`,
 * `item:ID`, `step:SLUG` of the same stage, `stage:SLUG`, or `continue`, which is also the default: `anyway` is
 * pressed after doubts were shown.
 */
export function destinationAfter(intent: string, departure: Departure): string {
  const { walkthroughId: id, key, stage, ways, exists, hasProblems } = departure;
  const interview = interviewIn(key);
  if (!exists && intent !== "continue") return routes.home();
  if (!exists) return withCheck(interview ? routes.newInterview(id, interview.kind) : routes.begin(id));
  const here = routes.step(id, key);
  const item = /^item:([\da-f-]{36})$/.exec(intent)?.[1];
  if (item) return `${routes.plan(id)}#item-${item}`;
  const named = /^step:([a-z-]{1,40})$/.exec(intent)?.[1];
  if (named && stage?.steps.some(({ slug }) => slug === named))
    return routes.step(id, `${stage.slug}/${named}`);
  const other = /^stage:([a-z-]{1,40})$/.exec(intent)?.[1];
  if (other && findStage(other)) return routes.stage(id, other);
  switch (intent) {
    case "evidence":
      return routes.evidence();
    case "email":
      return routes.export(id, "request.eml");
    case "stay":
      return here;
    case "home":
      return routes.home();
    case "let-go":
      return routes.homeLetGo(id);
    case "leave":
      if (key === "check-in") return routes.homeCheckedIn(id);
      return stage ? routes.enough(id) : routes.home();
    case "hub":
      return routes.hub(id);
    case "back":
      return routes.step(id, ways.previous);
  }
  if (hasProblems) return withCheck(here);
  if (interview) return interview.kind === "card" ? routes.card(id) : routes.interviews(id);
  if (key === "check-in") return routes.homeCheckedIn(id);
  if (key === "close") return `${here}?closed`;
  const to = own({ deeper: ways.deeper, onward: ways.onward }, intent) ?? ways.next;
  return routes.step(id, to);
}
