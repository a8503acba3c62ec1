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

/**
 * A quiet remark above the questions, shown if its condition holds and the choice was made. One about a choice of its
 * own step stands under the questions and comes at once: see `components/stages/live-notes.tsx`. So does one about a
 * rating of its own step that is higher than it was earlier.
 */
export type Note = {
  readonly text: string;
  readonly when?: Condition;
  readonly picked?: Picked;
  readonly higher?: { readonly field: string; readonly than: Pick<Picked, "exercise" | "field"> };
};

/** Something beside the questions that is no question itself; `components/stages/panels.tsx` draws it. */
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
  /** Part of the URL and of the database key; never changed, never used again for something else. */
  readonly slug: string;
  readonly title: string;
  /** Everybody who comes to the stage is shown this one; the others are there for who goes deeper. */
  readonly core?: true;
  /** Asked by an earlier edition. What was answered is shown, and can be changed; nobody is led here. */
  readonly retired?: true;
  /** Which step comes next hangs on what is answered here, so its button names none. */
  readonly decides?: true;
  readonly intro?: string;
  /** The same on paper, where `intro` tells of what only a screen does. */
  readonly introOnPaper?: string;
  readonly notes?: readonly Note[];
  readonly when?: Condition;
  /** Offered before the other deeper steps where this holds. */
  readonly leads?: Condition;
  readonly fields: Fields;
  /** Where an earlier edition asked some of them: from the field's name to its old `stage/step.field`. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Fields that wait behind these words until they are asked for. */
  readonly folds?: { readonly summary: string; readonly fields: readonly string[]; readonly apply?: string };
  /** At least one of these fields must be answered before the exercise counts as complete. */
  readonly needs?: { readonly oneOf: readonly string[]; readonly message: string };
  /** An earlier answer of the same walkthrough that stays in view here, or what is said where it is `missing`. */
  readonly recalls?: {
    readonly exercise: string;
    readonly field: string;
    readonly title?: string;
    readonly missing?: string;
    /** The field that is about it, and asked only where it is there. */
    readonly asks?: string;
  };
  /** What was answered in earlier walkthroughs, newest first, with its date. */
  readonly earlier?: {
    readonly exercise: string;
    /** Only these of its fields. */
    readonly fields?: readonly string[];
    readonly title: string;
    readonly most: number;
  };
  /** The answers of the last walkthrough are offered again, under this question: "Still these?" */
  readonly carries?: string;
  /** One field that is offered as it was answered last, whatever else was. */
  readonly remembers?: string;
  /** What became of the last thing that somebody wanted to do better, as a note says it, is said above the questions. */
  readonly became?: true;
  /** Some of it is offered from the interview notes of this job: from which ones is said above the questions. */
  readonly fromNotes?: true;
  readonly panels?: readonly Panel[];
  /** A panel that belongs to one of the fields, and stands under it. */
  readonly under?: Readonly<Record<string, Panel>>;
  /** Shown above the questions: what could go into the plan, to keep or to leave. */
  readonly shows?: "plan";
};

/** Part of a sentence that begins with "You", true of whoever said this much. */
export type Did = {
  readonly text: string;
  /** Each of these `step.field` is answered; of a list within it, one is enough. */
  readonly answered?: readonly (string | readonly string[])[];
  /** And this was chosen. */
  readonly picked?: Picked;
};

export type Stage = {
  readonly slug: string;
  readonly title: string;
  /** One line on the hub: what this stage is for. */
  readonly promise: string;
  /** What somebody did here, for the close page: the first that holds. The last one always does. */
  readonly did: readonly [...Did[], Pick<Did, "text">];
  /** Its core first. */
  readonly exercises: readonly Step[];
  /** Ids (`exercise.field`) that were asked once. They are never used again. */
  readonly retired?: readonly string[];
};
