// Everything that an export of one walkthrough is made from.

import type { ActionItem } from "../plan/item";
import type { Stage, Step } from "../stages/stage";
import type { Walkthrough } from "../walkthroughs/walkthrough";

export type WalkthroughSource = {
  walkthrough: Walkthrough;
  items: readonly ActionItem[];
  stages: readonly Stage[];
  start: Step;
  close: Step;
  checkIn: Step;
  /** The civil date on which the walkthrough was started, in the person's time zone. */
  startedOn: string;
  /** The civil date, in the same zone, on which the file is made. */
  today: string;
  /** The person's time zone, as an IANA name. */
  timeZone: string;
};
