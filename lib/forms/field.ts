// The closed union of question kinds. A field is plain data: its control, schemas, review and export text are all
// derived from it (see the maps keyed by FieldKind).
import type { Condition } from "./condition";
import type { Reach } from "./day";

/** The maximum lengths of a free text, in characters (UTF-16 code units, as `maxlength` counts). */
export const limits = { line: 300, paragraph: 5_000, long: 50_000 } as const;

/** Names a suggested text that is computed from other answers; see `lib/walkthroughs/prefill.ts`. */
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

/** What an answer offers to the plan: at most one action item. */
export type ActionRule = {
  /** Its words, with `{}` for the answer; the answer itself by default. */
  readonly text?: string;
  /** Different words by the picked option; `null` for an option that needs no action. */
  readonly texts?: Readonly<Record<string, string | null>>;
  /** The choice with that option, in the same step or row; the answer itself by default. */
  readonly by?: string;
  /** The answer is a person, and is worded as such in a sentence. */
  readonly isPerson?: true;
  /** The words of earlier versions, so that an unedited item is still recognized. */
  readonly former?: string;
  /** In a group: the part that names the row. */
  readonly part?: string;
  /** In a group: only rows in which this option was chosen are offered. */
  readonly only?: { readonly part: string; readonly value: string };
  /** In a group: how many rows can be offered. */
  readonly atMost?: number;
  /** Not offered once this field of the same step is answered. */
  readonly unless?: string;
  /** Offered unticked: more an idea than a plan. */
  readonly isOffered?: true;
};

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Offered only if these facts hold. */
  readonly when?: Condition;
};

/** Days offered as one tap, beside the date itself. */
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
  /** The printed version, where `why` mentions something that only a screen does; empty for none. */
  readonly whyOnPaper?: string;
  /** One worked example, shown on demand. */
  readonly example?: string;
  /** Asked only if these facts hold; an earlier answer is kept but not shown. */
  readonly when?: Condition;
  /**
   * What the answer reveals; it is left out of anything handed to others unless the person includes it. Names are
   * those of people and of the company.
   */
  readonly tells?: "feelings" | "names";
  /** Offered to the plan; a date becomes its due date. */
  readonly action?: ActionRule;
  /** Only for the moment it is asked: not in the review, files, the plan or shares. */
  readonly isAside?: true;
};

export type TextField = Asked & {
  readonly kind: "text";
  /** A name, or something similarly short. Only questions stored long ago have a value other than "off". */
  readonly autocomplete?: "organization" | "organization-title" | "email" | "off";
  readonly prefill?: Prefill;
  /** A button beside it copies it. */
  readonly copies?: true;
};

export type LongTextField = Asked & {
  readonly kind: "long-text";
  readonly limit: "paragraph" | "long";
  /** Collapsed once it is filled in, and left out of exports unless asked for. */
  readonly collapsed?: true;
  /** The choice beside it that decides whether it stays `open`, out of sight (`collapsed`), or is deleted (`delete`). */
  readonly fate?: string;
  readonly prefill?: Prefill;
  /** The choice beside it with which the text is what it was, and no longer follows other answers. */
  readonly sentWith?: string;
  /** A live word count, with the range of words that usually works. */
  readonly words?: { readonly from: number; readonly to: number };
};

/** One of the options, or (if `own` is set) a line of the person's own, or both. */
export type ChoiceField = Asked & {
  readonly kind: "choice";
  readonly options: readonly Option[];
  readonly own?: string;
  readonly prefill?: Prefill;
  /** A native select, for a choice that is repeated on one page. */
  readonly compact?: true;
  /** Side by side, for a few short labels. */
  readonly isRow?: true;
  /** Options that come first, depending on another choice of the same step. */
  readonly firstBy?: {
    readonly field: string;
    readonly values: Readonly<Record<string, readonly string[]>>;
  };
};

export type SeveralField = Asked & {
  readonly kind: "several";
  readonly options: readonly Option[];
  readonly own?: string;
  /** The number that is enough. More are accepted without comment. */
  readonly atMost?: number;
};

/** Eleven radio buttons, 0 to 10, with labels at 0, 5 and 10. */
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
  /** The likely range of such a day; a day outside it is stored, and queried once. */
  readonly reach?: Reach;
  readonly days?: readonly NearDay[];
  /** The label for when no answer came, chosen by the choice beside it; the page switches it live. */
  readonly inSilence?: {
    readonly choice: string;
    readonly label: string;
    readonly why: string;
    readonly days: readonly NearDay[];
  };
};

/** The same few questions several times, for instance for three people. Each row has its own `id`. */
export type GroupField = Asked & {
  readonly kind: "group";
  /** The name of one row, for instance "Person". */
  readonly item: string;
  readonly atMost: number;
  readonly prefill?: Prefill;
  /** The part whose text can be split into two rows, or joined with the next row's. */
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

/** The JSON shape of an answer of each kind. An unanswered question has no key. */
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

/** The labels of each rating, shared by before and after. */
export const ratingWords = {
  distress: ["Calm", "Heavy", "As bad as it gets"],
  belief: ["Not at all", "Half and half", "Completely"],
} as const satisfies Record<RatingField["measure"], ScaleField["words"]>;

/** Distress, as a rating or asked once more on its own: the highest number opens help. */
export function asksDistress(field: Field): boolean {
  if (field.kind === "rating") return field.measure === "distress";
  return field.kind === "scale" && field.words.join() === ratingWords.distress.join();
}
