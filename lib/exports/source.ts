// Everything that a document or a file of one walkthrough is made of.

import type { ActionItem } from "../plan/item";
import type { Exercise, Stage } from "../stages/stage";
import type { Journey } from "../walkthroughs/walkthrough";

export type WalkthroughSource = {
  journey: Journey;
  items: readonly ActionItem[];
  stages: readonly Stage[];
  start: Exercise;
  close: Exercise;
  checkIn: Exercise;
  /** Civil date on which the walkthrough was started, in the person's time zone. */
  startedOn: string;
  /** The person's, by its IANA name. */
  timeZone: string;
};
