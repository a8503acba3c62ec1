import "server-only";
import type { Answers } from "../../forms/field";
import { routes } from "../../routes";
import type { Refusal } from "./error-page";

// Every sentence that somebody reads who pressed a button, and it could not be done. A handler says what kind of thing
// was in the way; its route says in whose words that is told. What a script is told by kind, its page has the words for.

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

/** What was in the way. */
export type Refused = {
  kind: RefusalKind;
  /** Of what is changed in another window: how often it was written by now. */
  revision?: number;
  /** Of what there is no room for: how many there can be, and of what. */
  most?: number;
  what?: string;
  /** Of a form that is not in order: what it said, for the page that shows it once more. */
  answers?: Answers;
  /** Where the way back leads, where the form does not stand on the page that its words go back to. */
  back?: string;
  /** What the browser is told with the answer all the same. */
  also?: (answer: Response) => Response;
};

/** What a handler comes to: an answer, or what was in the way of one. */
export type Outcome = Response | { ok: false; error: Refused };

type Sentence = Pick<Refusal, "status" | "title"> & {
  message: string | ((refused: Refused) => string);
  /** What the button is called that sends it once more. */
  again?: string;
  /** Where the way back leads, if not to the page of the form. */
  back?: string;
  /** What was typed is not shown: it can be typed again, and a password belongs on no page. */
  isBare?: true;
};

export type Voice<Params = unknown> = {
  /** The page of the form. */
  back: (params: Params) => string;
  /** What is picked in it, and no words. */
  picked?: readonly string[];
  /** Where it says something else than other forms. */
  said?: Partial<Record<RefusalKind, Partial<Sentence>>>;
};

const saveAgain = "Try to save it again";
const tryAgain = "Try it again";
const unknownForm =
  "Something was missing in what was sent, or is not known here any more. Copy what you wrote, open the page again, and put it in there.";
const noRoom = "There is room for no more of it. Delete what is done first.";
const yourTextIsSaved = "Your text is saved";
const walkthroughGone = "This walkthrough is not here any more. It may have been deleted in another window.";

const sentences: Record<RefusalKind, Sentence> = {
  "not-a-form": {
    status: 400,
    message: unknownForm,
  },
  // Its own form says what is off, unless all of it is too long to be taken there.
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
  // Sending it again is of no use.
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
      "You are signed out in this browser, so it could not be saved. Sign in in another tab or window, then try again here.",
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
      "You are signed in as someone else in this browser now, so it could not be saved here. Sign in in another tab or window as you were before, then try again here.",
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

type OfWalkthrough = { walkthrough: string };

export const anyVoice: Voice = { back: () => routes.home() };

/** A page or a file that somebody asked for, and can ask for again. */
export function readVoice(path: string): Voice {
  return { back: () => path, said: { unavailable: { title: "This can’t be shown right now" } } };
}

/** The form of one step. */
export function stepVoice<Params extends OfWalkthrough>(keyOf: (params: Params) => string): Voice<Params> {
  return {
    back: (params) => routes.exercise(params.walkthrough, keyOf(params)),
    said: {
      "not-found": { message: walkthroughGone, back: routes.home() },
      "too-many": {
        status: 413,
        message:
          "There is no room for one more walkthrough. Delete one that you don’t need, and begin it then.",
      },
    },
  };
}

/** The choice between two versions of a step. */
export function versionVoice<Params extends OfWalkthrough>(keyOf: (params: Params) => string): Voice<Params> {
  return {
    back: (params) => routes.exercise(params.walkthrough, keyOf(params)),
    said: {
      unavailable: {
        message: "Your choice could not be kept right now. Both versions are still there.",
        again: tryAgain,
      },
    },
  };
}

export const planVoice: Voice<OfWalkthrough> = {
  back: ({ walkthrough }) => routes.plan(walkthrough),
  said: {
    "too-many": {
      message: "This plan is as long as Onward can keep. Delete what is done, and add it then.",
    },
    stale: {
      message:
        "This step was also changed in another window. What stands there now is on the plan; here is yours.",
    },
  },
};

export const evidenceVoice: Voice = {
  back: () => routes.evidence(),
  said: {
    incomplete: { message: "A piece of evidence needs what you did. Go back, and write it in one line." },
    "too-many": { message: "Your evidence is as long as Onward can keep. Delete a piece first." },
  },
};

const noLink = "No link is made yet";

export const shareVoice: Voice<OfWalkthrough> = {
  back: ({ walkthrough }) => routes.share(walkthrough),
  picked: ["parts", "also", "until", "endsOn"],
  said: {
    "not-a-form": {
      title: noLink,
      message: `It may be too long. ${unknownForm}`,
    },
    incomplete: { title: noLink },
    "too-many": {
      title: noLink,
      message: ({ most }) =>
        `This walkthrough has ${most} links, those that have ended included. Take one off the list first.`,
    },
    "not-found": { title: noLink, message: walkthroughGone },
    unavailable: {
      title: "Nothing is changed yet",
      message: "The place where your links are kept can’t be reached right now. Go back, and try once more.",
      again: tryAgain,
    },
  },
};

/** A file to take along. */
export const exportVoice: Voice<OfWalkthrough> = {
  back: ({ walkthrough }) => routes.takeAlong(walkthrough),
  said: {
    "not-a-form": {
      title: "These choices can’t be read",
      message: "Please choose again. Nothing was changed.",
    },
    unavailable: {
      title: "This file can’t be made right now",
      message: "Your answers are all here, and nothing was changed.",
    },
  },
};

const noFile = "This file can’t be made";

/** Everything as one file. */
export const dataVoice: Voice = {
  back: () => routes.data(),
  said: {
    "keys-changed": { title: noFile },
    unreadable: {
      title: noFile,
      message:
        "Something that belongs in it is damaged where it is stored, so the file would not be whole. The pages show everything else, and a backup copies it as it is.",
    },
    unavailable: { title: "This can’t be shown right now" },
  },
};

export const searchVoice: Voice = {
  back: () => routes.walkthroughs(),
  said: {
    "not-a-form": {
      title: "This can’t be looked for",
      message:
        "A search can have up to 300 characters, and nothing that its page does not ask for. Go back, and try once more.",
    },
  },
};

export const withdrawalVoice: Voice<OfWalkthrough> = {
  back: ({ walkthrough }) => routes.interviews(walkthrough),
};

export const endingVoice: Voice = { back: () => routes.gotOne() };

export const removalVoice: Voice<OfWalkthrough> = {
  back: ({ walkthrough }) => routes.remove(walkthrough),
  said: {
    unavailable: {
      title: "This is not deleted yet",
      message: "It could not be deleted right now, so all of it is still there.",
      again: tryAgain,
    },
  },
};

const notLeft: Sentence = {
  status: 503,
  title: "You have not left yet",
  message: "It did not work right now, so nothing is deleted, and you are still where you were.",
  isBare: true,
};

export const leaveVoice: Voice = {
  back: () => routes.leave(),
  said: {
    unreadable: notLeft,
    unavailable: notLeft,
  },
};

export const beginVoice: Voice = {
  back: () => routes.home(),
  said: {
    unavailable: {
      title: "This can’t begin right now",
      message:
        "Onward can’t reach the place where your text is kept. Nothing is lost. Try again in a minute.",
      isBare: true,
    },
  },
};

/** A form about an account, by its page. */
export function accountVoice(page: string, said: Voice["said"] = {}): Voice {
  return {
    back: () => page,
    said: {
      "not-a-form": {
        title: "This can’t be read",
        message: "Something was missing in what was sent, or it was too long. Go back, and try once more.",
        isBare: true,
      },
      unreadable: accountUnavailable,
      unavailable: accountUnavailable,
      ...said,
    },
  };
}

const accountUnavailable: Sentence = {
  status: 503,
  title: "This is not done yet",
  message: "Onward can’t do this right now, and nothing is changed. Go back, and try in a minute.",
  isBare: true,
};

/** What becomes of what was written before somebody signed in. */
export const mergeVoice: Voice = {
  back: () => routes.merge(),
  said: {
    "not-a-form": notBrought(
      "Something was missing in what was sent. Go back, and try once more. All of it is where it was.",
    ),
    "too-many": notBrought(
      ({ most, what }) =>
        `Together with what is in your account these would be more than ${most} ${what}, and Onward can keep no more. Delete some first. All of it is where it was.`,
    ),
    unreadable: {
      status: 409,
      ...notBrought(
        "One of these pages can’t be opened: it was changed outside of Onward, or its key is gone. All of it is where it was.",
      ),
    },
    unavailable: notBrought(
      "The place where your pages are kept can’t be reached right now. All of it is where it was.",
    ),
  },
};

function notBrought(message: Sentence["message"]) {
  return { title: "Nothing is brought along yet", message, isBare: true } as const;
}

export const deletionVoice = accountVoice(routes.deleteAccount(), {
  // For whoever pressed twice: the first request has signed them out. And for anybody else without a session.
  "signed-out": {
    title: "You are signed out",
    message:
      "If you have just deleted your account, it is gone, with everything in it, and there is nothing more to do. If not, nothing was deleted.",
    isBare: true,
    back: routes.home(),
  },
});
