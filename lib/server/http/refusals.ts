import "server-only";
import type { Answers } from "../../forms/field";
import type { Refusal } from "./error-page";

// The kinds of failure, and a sentence for each. Where a form says something else, its voice does (`voices.ts`). A
// script gets only the kind; its page has the words.

export type RefusalKind =
  | "not-a-form"
  | "incomplete"
  | "too-large"
  | "too-many"
  | "not-found"
  | "stale"
  | "unreadable"
  | "unavailable"
  | "saved-alone"
  | "no-room"
  | "no-room-beside"
  | "plan-full"
  | "signed-out"
  | "no-access"
  | "somebody-else"
  | "too-often"
  | "keys-changed"
  | "last-way-in"
  | "busy";

/** What went wrong. */
export type Refused = {
  kind: RefusalKind;
  /** For a conflict with another window: the current revision. */
  revision?: number;
  /** For a full list: its limit, and what it lists. */
  most?: number;
  what?: string;
  /** For a form with problems: what it said, so that its page can show it again. */
  answers?: Answers;
  /** Where the link back leads, if the form is not on the page that its words return to. */
  back?: string;
  /** What to add to the response all the same, such as a cookie. */
  also?: (answer: Response) => Response;
};

/** A handler's result: a response, or a failure. */
export type Outcome = Response | { ok: false; error: Refused };

export type Sentence = Pick<Refusal, "status" | "title"> & {
  message: string | ((refused: Refused) => string);
  /** The label of the button that sends it again. */
  again?: string;
  /** Where the link back leads, if not to the form's page. */
  back?: string;
  /** What was typed is not shown: it can be typed again, and no page should contain a password. */
  isBare?: true;
};

export type Voice<Params = unknown> = {
  /** The form's page. */
  back: (params: Params) => string;
  /** Fields with a selection, not words. */
  picked?: readonly string[];
  /** Where it says something else than other forms. */
  said?: Partial<Record<RefusalKind, Partial<Sentence>>>;
};

const saveAgain = "Try to save it again";
export const tryAgain = "Try it again";
export const unknownForm =
  "Something was missing in what was sent, or is not known here any more. Copy what you wrote, open the page again, and put it in there.";
const noRoom = "There is room for no more of it. Delete what is done first.";
const yourTextIsSaved = "Your text is saved";

const sentences: Record<RefusalKind, Sentence> = {
  "not-a-form": {
    status: 400,
    message: unknownForm,
  },
  // The form itself shows the problems, unless it is too long to be passed on to it.
  incomplete: {
    status: 400,
    message:
      "Something is missing in it, or can’t be as it is. Copy what you wrote, open the page again, and put it in there.",
  },
  "too-large": {
    status: 413,
    message: "This is more than can be kept here. Shorten it, or put a part of it elsewhere.",
  },
  "too-many": { status: 409, message: noRoom },
  "not-found": {
    status: 404,
    message: "This is not here any more. It may have been deleted in another window.",
  },
  stale: {
    status: 409,
    message: "This was also changed in another window. Here is what you wrote.",
    again: "Save mine instead",
  },
  // Sending it again would not help.
  unreadable: {
    status: 422,
    title: "This is not saved",
    message:
      "What is stored in its place is damaged and can’t be read, so it is left as it is. Copy what you wrote to keep it. A backup from before may have the rest.",
  },
  unavailable: {
    status: 503,
    message:
      "Onward can’t reach the place where your text is kept right now. Nothing that was saved is lost.",
    again: saveAgain,
  },
  "saved-alone": {
    status: 503,
    title: yourTextIsSaved,
    message: "What comes after it could not be done right now. You can try it again, or go back.",
    again: tryAgain,
  },
  "no-room": { status: 409, message: noRoom },
  "no-room-beside": { status: 409, title: yourTextIsSaved, message: noRoom },
  "plan-full": { status: 413, message: noRoom },
  "signed-out": {
    status: 401,
    message:
      "This browser no longer knows you, so it could not be saved. If you have an account, sign in in another tab or window, then try again here. If not, copy any text that is below: what you wrote before can’t be opened any more.",
    again: saveAgain,
  },
  "no-access": {
    status: 401,
    message:
      "This browser has to give the access code again, so it could not be saved. Enter it in another tab or window, then try again here.",
    again: saveAgain,
  },
  "somebody-else": {
    status: 401,
    message:
      "This browser opens someone else’s pages now, so it could not be saved here. If you have an account, sign in to it again in another tab or window, then try again here. If not, copy any text that is below.",
    again: saveAgain,
  },
  "too-often": {
    status: 429,
    message: "Many people have begun from this network just now. Wait a few minutes, then try again here.",
    again: saveAgain,
  },
  "keys-changed": {
    status: 503,
    message:
      "The key that seals your text was changed while Onward was running. Nothing more can be saved until Onward is stopped and started again. Nothing that was saved is lost.",
    again: saveAgain,
  },
  "last-way-in": {
    status: 409,
    title: "This passkey is still there",
    message:
      "It is the only way into your account, so nobody could sign in any more. Add another passkey, set a password or make recovery codes first.",
    isBare: true,
  },
  busy: {
    status: 503,
    title: "Your archive is being made already",
    message: "One is made at a time. Once that download has ended, or was stopped, you can ask for another.",
  },
};

export function sentenceOf<Params>(kind: RefusalKind, { said }: Voice<Params>): Sentence {
  return { ...sentences[kind], ...said?.[kind] };
}
