// The closed union of question kinds. A field is plain data: its control, its schemas, its place in
// the review and its text in an export are all derived from it (see the maps keyed by FieldKind).
import type { Condition } from "./condition";
import type { Reach } from "./day";

/** The three lengths a free text may have, in characters (UTF-16 code units, as `maxlength` counts). */
export const limits = { line: 300, paragraph: 5_000, long: 50_000 } as const;

/** Names a first text that is worked out from other answers; see `lib/walkthroughs/prefill.ts`. */
export type Prefill =
  | "feedback-request"
  | "ready-line"
  | "send-date"
  | "reply-statements"
  | "job-role"
  | "job-company"
  | "job-reached"
  | "interview-day"
  | "note-questions"
  | "note-well"
  | "note-differently"
  | "note-noticed"
  | "card-questions"
  | "card-evidence"
  | "card-if-then"
  | "card-learning";

/** What an answer offers to the plan: one action item, never twice. */
export type ActionRule = {
  /** Its words, `{}` standing for the answer; without it the answer itself. */
  readonly text?: string;
  /** Other words, by what was picked; `null` where it is nothing to do. */
  readonly texts?: Readonly<Record<string, string | null>>;
  /** Where that was picked: in the same step or row. Without it, in the answer itself. */
  readonly by?: string;
  /** The answer is somebody, and stands in the words as one would say it. */
  readonly isPerson?: true;
  /** Words of an earlier version, by which an item is still known for its own. */
  readonly former?: string;
  /** In a group: the part that names the row. */
  readonly part?: string;
  /** In a group: offered only for rows in which this choice was made. */
  readonly only?: { readonly part: string; readonly value: string };
  /** In a group: as many rows as may become one. */
  readonly atMost?: number;
  /** Not once this field of the same step is answered. */
  readonly unless?: string;
  /** Offered without a tick: more of an idea than a plan. */
  readonly isOffered?: true;
};

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Offered only if these facts hold. */
  readonly when?: Condition;
};

/** Days that are one tap away, beside the date itself. */
export type NearDay =
  | "two-months-ago"
  | "a-month-ago"
  | "two-weeks-ago"
  | "today"
  | "yesterday"
  | "tomorrow"
  | "in-two-days"
  | "friday"
  | "in-a-week"
  | "in-two-weeks"
  | "in-half-a-year"
  | "in-a-year";

type Asked = {
  /** The question, as the person reads it. */
  readonly label: string;
  /** One short sentence under it: why this is asked. */
  readonly why?: string;
  /** The same on paper, where `why` tells of what only a screen does; empty for nothing. */
  readonly whyOnPaper?: string;
  /** One worked example, shown on demand. */
  readonly example?: string;
  /** Asked only if these facts hold; an answer given earlier is kept, not shown. */
  readonly when?: Condition;
  /**
   * What the answer gives away: left out of what is handed to others unless the person says so. Names are those of
   * people and of the company.
   */
  readonly tells?: "feelings" | "names";
  /** Offered to the plan; a date is its due date. */
  readonly action?: ActionRule;
  /** For the moment in which it is asked: in no review, file, plan or share. */
  readonly isAside?: true;
};

export type TextField = Asked & {
  readonly kind: "text";
  /** A name, or something else as short. Only questions that were stored long ago say anything but "off". */
  readonly autocomplete?: "organization" | "organization-title" | "email" | "off";
  readonly prefill?: Prefill;
  /** A button beside it copies it. */
  readonly copies?: true;
};

export type LongTextField = Asked & {
  readonly kind: "long-text";
  readonly limit: "paragraph" | "long";
  /** Kept out of sight once it is there, and out of exports unless asked for. */
  readonly collapsed?: true;
  /** The choice beside it that says whether it stays `open`, out of sight (`collapsed`), or goes (`delete`). */
  readonly fate?: string;
  readonly prefill?: Prefill;
  /** A live word count, and the range in words that usually works. */
  readonly words?: { readonly from: number; readonly to: number };
};

/** One of the options, or (where `own` names it) a line of the person's own, or both. */
export type ChoiceField = Asked & {
  readonly kind: "choice";
  readonly options: readonly Option[];
  readonly own?: string;
  readonly prefill?: Prefill;
  /** A native list that opens, for a choice that is made many times on one page. */
  readonly compact?: true;
  /** Side by side, for a few short words. */
  readonly isRow?: true;
  /** Options that come first, by what is picked in another choice of the same step. */
  readonly firstBy?: {
    readonly field: string;
    readonly values: Readonly<Record<string, readonly string[]>>;
  };
};

export type SeveralField = Asked & {
  readonly kind: "several";
  readonly options: readonly Option[];
  readonly own?: string;
  /** So many are enough. More are kept, and nothing is said of it. */
  readonly atMost?: number;
};

/** Eleven radio buttons, 0 to 10, with words beside 0, 5 and 10. */
export type ScaleField = Asked & {
  readonly kind: "scale";
  readonly words: readonly [zero: string, five: string, ten: string];
};

/** A 0–10 self-rating taken twice, before and after: "for you, not a test". */
export type RatingField = Asked & {
  readonly kind: "rating";
  readonly measure: "distress" | "belief";
  readonly moment: "before" | "after";
};

/** A civil date, `YYYY-MM-DD`, without a time zone. */
export type DateField = Asked & {
  readonly kind: "date";
  readonly prefill?: Prefill;
  /** Where such a day can lie; one beyond it is kept, and asked about once. */
  readonly reach?: Reach;
  readonly days?: readonly NearDay[];
  /** What is asked instead where no answer came, as the choice beside it says; the page changes as it is made. */
  readonly inSilence?: {
    readonly choice: string;
    readonly label: string;
    readonly why: string;
    readonly days: readonly NearDay[];
  };
};

/** The same few questions several times over, for instance three people. Each row has an `id` of its own. */
export type GroupField = Asked & {
  readonly kind: "group";
  /** What one of them is called, for instance "Person". */
  readonly item: string;
  readonly atMost: number;
  readonly prefill?: Prefill;
  /** The part whose text can be split into two rows, and joined with the next one's. */
  readonly splits?: string;
  readonly fields: Readonly<Record<string, TextField | LongTextField | ChoiceField | DateField>>;
};

export type Field =
  | TextField
  | LongTextField
  | ChoiceField
  | SeveralField
  | ScaleField
  | RatingField
  | DateField
  | GroupField;

export type FieldKind = Field["kind"];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
export type Fields = Readonly<Record<string, Field>>;

/** What an answer of each kind looks like as JSON. An unanswered question has no key. */
export type AnswerByKind = {
  text: string;
  "long-text": string;
  choice: { picked?: string; own?: string };
  several: { picked: string[]; own?: string };
  scale: number;
  rating: number;
  date: string;
  group: Answers[];
};
export type Answer = AnswerByKind[FieldKind];
export type Answers = { [field: string]: Answer };

/** The words of each rating, shared by its before and its after. */
export const ratingWords = {
  distress: ["Calm", "Heavy", "As bad as it gets"],
  belief: ["Not at all", "Half and half", "Completely"],
} as const satisfies Record<RatingField["measure"], ScaleField["words"]>;

/** How bad it is, as a rating or asked once more on its own: where the highest number is chosen, help opens. */
export function asksDistress(field: Field): boolean {
  if (field.kind === "rating") return field.measure === "distress";
  return field.kind === "scale" && field.words.join() === ratingWords.distress.join();
}
