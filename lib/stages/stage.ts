// The shapes of the content. A stage is data: it says what is asked and why, and nothing of how.
import type { Condition } from "../forms/condition";
import type { Fields } from "../forms/field";

/** One choice of the same walkthrough; with `part`, in any row of a group. */
export type Picked = {
  readonly exercise: string;
  readonly field: string;
  readonly part?: string;
  readonly value: string;
};

/** A quiet remark above the questions, shown if its condition holds and the choice was made. */
export type Note = { readonly text: string; readonly when?: Condition; readonly picked?: Picked };

/** Something beside the questions that is no question itself; `components/stages/panels.tsx` draws it. */
export type Panel =
  | "timer"
  | "stock-phrases"
  | "request-names"
  | "send-request"
  | "evidence"
  | "help-messages"
  | "advice-messages"
  | "read-back";

export type Step = {
  /** Part of the URL and of the database key; never changed, never used again for something else. */
  readonly slug: string;
  readonly title: string;
  /** How long it takes, in minutes, as timed on a phone. */
  readonly minutes: number;
  readonly intro?: string;
  readonly notes?: readonly Note[];
  readonly when?: Condition;
  readonly fields: Fields;
  /** At least one of these fields must be answered before the exercise counts as complete. */
  readonly needs?: { readonly oneOf: readonly string[]; readonly message: string };
  /** An earlier answer of the same walkthrough that stays in view here. */
  readonly recalls?: { readonly exercise: string; readonly field: string };
  /** What was answered in earlier walkthroughs, newest first, with its date. */
  readonly earlier?: { readonly exercise: string; readonly title: string; readonly most: number };
  /** The answers of the last walkthrough are offered again, under this question: "Still these?" */
  readonly carries?: string;
  /** One field that is offered as it was answered last, whatever else was. */
  readonly remembers?: string;
  readonly panels?: readonly Panel[];
  /** Shown in place of questions: the walkthrough's action items, to keep or to park. */
  readonly shows?: "plan";
};

export type Stage = {
  readonly slug: string;
  readonly title: string;
  /** One line on the hub: what this stage is for. */
  readonly promise: string;
  /** The same looked back on, as part of a sentence that begins with "You": for the close page. */
  readonly did: string;
  readonly exercises: readonly Step[];
  /** Words for a third way of finishing, where a stage may wait for somebody else. */
  readonly mayWait?: string;
  /** Remarks on the last step, where the stage asks whether it is finished. */
  readonly finishNotes?: readonly Note[];
  /** Ids (`exercise.field`) that were asked once. They are never used again. */
  readonly retired?: readonly string[];
};
