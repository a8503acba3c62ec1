// Everything that a document or a file of one walkthrough is made of.

import type { ActionItem } from "../plan/item";
import type { Stage, Step } from "../stages/stage";
import type { Walkthrough } from "../walkthroughs/walkthrough";

export type WalkthroughSource = {
  journey: Walkthrough;
  items: readonly ActionItem[];
  stages: readonly Stage[];
  start: Step;
  close: Step;
  checkIn: Step;
  /** Civil date on which the walkthrough was started, in the person's time zone. */
  startedOn: string;
  /** The civil date that it is there when the file is made. */
  today: string;
  /** The person's, by its IANA name. */
  timeZone: string;
};
