// The types of the content. A stage is data: it says what is asked and why, and nothing about how.
import type { Condition } from "../forms/condition";
import type { Fields } from "../forms/field";

/** One choice of the same walkthrough; with `part`, in any row of a group. */
export type Picked = {
  readonly step: string;
  readonly field: string;
  readonly part?: string;
  readonly value: string;
};

/**
 * A quiet remark above the questions, shown if its condition holds and the choice was made. A remark about a choice
 * of its own step is under the questions and appears at once (see `components/stages/live-notes.tsx`), and so is one
 * about a rating of its own step that is higher than it was earlier.
 */
export type Note = {
  readonly text: string;
  readonly when?: Condition;
  readonly picked?: Picked;
  readonly higher?: { readonly field: string; readonly than: Pick<Picked, "step" | "field"> };
};

/** Something beside the questions that is not a question; rendered by `components/stages/panels.tsx`. */
export type Panel =
  | "timer"
  | "stock-phrases"
  | "send-request"
  | "thank-you"
  | "evidence"
  | "help-messages"
  | "advice-messages"
  | "read-back";

export type Step = {
  /** Part of the URL and of the database key; never changed, and never used again for something else. */
  readonly slug: string;
  readonly title: string;
  /** Everybody who comes to the stage is shown this step; the others are for going deeper. */
  readonly core?: true;
  /** Asked by an earlier edition. An existing answer is shown and can be changed, but nobody is led here. */
  readonly retired?: true;
  /** The next step depends on the answers here, so the button names none. */
  readonly decides?: true;
  readonly intro?: string;
  /** The printed version, where `intro` mentions something that only a screen does. */
  readonly introOnPaper?: string;
  readonly notes?: readonly Note[];
  readonly when?: Condition;
  /** Offered before the other deeper steps if this holds. */
  readonly leads?: Condition;
  readonly fields: Fields;
  /** Where an earlier edition asked some of them: from a field's name to its old `stage/step.field`. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Fields hidden behind these words until they are asked for. */
  readonly folds?: { readonly summary: string; readonly fields: readonly string[]; readonly apply?: string };
  /** At least one of these fields must be answered for the step to count as complete. */
  readonly needs?: { readonly oneOf: readonly string[]; readonly message: string };
  /** An earlier answer of the same walkthrough that stays visible here, or the text if it is `missing`. */
  readonly recalls?: {
    readonly step: string;
    readonly field: string;
    readonly title?: string;
    readonly missing?: string;
    /** The field about that answer, asked only if there is one. */
    readonly asks?: string;
  };
  /** Answers from earlier walkthroughs, newest first, with their date. */
  readonly earlier?: {
    readonly step: string;
    /** Only these of its fields. */
    readonly fields?: readonly string[];
    readonly title: string;
    readonly most: number;
  };
  /** The answers of the last walkthrough are offered again, under this question: "Still these?" */
  readonly carries?: string;
  /** One field that is offered as it was last answered, independently of the others. */
  readonly remembers?: string;
  /** What happened to the last thing that somebody wanted to do better, according to a note, is shown above the questions. */
  readonly became?: true;
  /** Some of it is offered from this job's interview notes, which are named above the questions. */
  readonly fromNotes?: true;
  readonly panels?: readonly Panel[];
  /** A panel that belongs to one of the fields, and is placed under it. */
  readonly under?: Readonly<Record<string, Panel>>;
  /** Shown above the questions: what could go into the plan, to keep or to leave. */
  readonly shows?: "plan";
};

/** Part of a sentence that begins with "You", used if its conditions hold. */
export type Did = {
  readonly text: string;
  /** Each of these `step.field` is answered; in an inner list, one is enough. */
  readonly answered?: readonly (string | readonly string[])[];
  /** And this option was chosen. */
  readonly picked?: Picked;
};

export type Stage = {
  readonly slug: string;
  readonly title: string;
  /** One line on the hub: what this stage is for. */
  readonly promise: string;
  /** What somebody did here, for the close page: the first match. The last one always matches. */
  readonly did: readonly [...Did[], Pick<Did, "text">];
  /** Its core first. */
  readonly steps: readonly Step[];
  /** Ids (`step.field`) of earlier questions. They are never used again. */
  readonly retired?: readonly string[];
};
