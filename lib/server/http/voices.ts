import "server-only";
import { routes } from "../../routes";
import { type Refused, type Sentence, tryAgain, unknownForm, type Voice } from "./refusals";

// In whose words a form's failures are reported, by the page it is on. Its route names the voice.

const walkthroughGone = "This walkthrough is not here any more. It may have been deleted in another window.";

type OfWalkthrough = { walkthrough: string };

export const anyVoice: Voice = { back: () => routes.home() };

/** A page or a file that somebody requested, and can request again. */
export function readVoice(path: string): Voice {
  return { back: () => path, said: { unavailable: { title: "This can’t be shown right now" } } };
}

/** The form of one step. */
export function stepVoice<Params extends OfWalkthrough>(keyOf: (params: Params) => string): Voice<Params> {
  return {
    back: (params) => routes.step(params.walkthrough, keyOf(params)),
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
    back: (params) => routes.step(params.walkthrough, keyOf(params)),
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

/** An exported file. */
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

const isAway = notAdded("The place where your words are kept can’t be reached right now.");

/** The sentences about a file's content are in `lib/data/sentence.ts`. */
export const importVoice: Voice = {
  back: () => routes.data(),
  said: {
    "not-a-form": notAdded("Something was missing in what was sent. Go back, and try once more."),
    incomplete: notAdded(({ what = "" }) => what),
    "too-large": notAdded(({ what = "" }) => what),
    unreadable: { status: 503, ...isAway },
    unavailable: isAway,
  },
};

function notAdded(why: Sentence["message"]) {
  const message = (refused: Refused) =>
    `${typeof why === "string" ? why : why(refused)} What was here is as it was.`;
  return { title: "Nothing was added", message };
}

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

/** An account form, by its page. */
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

/** What happens to what was written before somebody signed in. */
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
  // For somebody who pressed twice, so that the first request has signed them out, and for anybody else without a
  // session.
  "signed-out": {
    title: "You are signed out",
    message:
      "If you have just deleted your account, it is gone, with everything in it, and there is nothing more to do. If not, nothing was deleted.",
    isBare: true,
    back: routes.home(),
  },
});
