import "server-only";
import { browserKnownFor } from "../../cookies/known-browser";
import { emailHash } from "../../crypto/keyed-hash";
import { clientAddress } from "../../http/client-address";
import type { LimitName } from "../../http/rate-limit";
import type { OwnerId } from "../../owners/owner-id";
import type { Asker } from "../../queues/semaphore";

// What is counted before somebody who is not signed in is believed. A browser in which they have signed in before is
// counted apart from everybody, so whoever uses up the rest from elsewhere does not keep them out of it.

export type Tries = readonly (readonly [LimitName, string])[];

type Counted = {
  /** What a code that is mailed for it is kept apart by. */
  browser?: string;
  signIn: Tries;
  reset: Tries;
  code: Tries;
  asker: Asker;
};

export function triesFor(request: Request, email: string): Counted {
  const person = emailHash(email);
  const address = clientAddress(request);
  const browser = browserKnownFor(request, email);
  if (browser !== undefined) {
    const here = JSON.stringify([person, browser]);
    return {
      browser,
      signIn: [["sign-in-known", here]],
      reset: [["mail-known", here]],
      code: [["code-known", here]],
      asker: { name: person, isKnown: true },
    };
  }
  return {
    signIn: [
      ["sign-in", address],
      ["sign-in-here", JSON.stringify([person, address])],
      ["sign-in-anywhere", person],
    ],
    reset: [["reset", address], ...mailTries(request, email)],
    code: [["code", address]],
    asker: strangerAsking(request),
  };
}

/** What is counted before a mail goes to `email`. */
export function mailTries(request: Request, email: string): Tries {
  const person = emailHash(email);
  return [
    ["mail-here", JSON.stringify([person, clientAddress(request)])],
    ["mail", person],
  ];
}

/** For whom a password is hashed: all who come from one address wait in one line. */
export function strangerAsking(request: Request): Asker {
  return { name: clientAddress(request), isKnown: false };
}

/** The same for somebody who is signed in to their account. */
export function holder(owner: OwnerId): Asker {
  return { name: owner, isKnown: true };
}
