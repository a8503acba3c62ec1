import "server-only";
import { browserKnownFor } from "../../cookies/known-browser";
import { emailHash } from "../../crypto/keyed-hash";
import { clientAddress } from "../../http/client-address";
import type { LimitName } from "../../http/rate-limit";
import type { OwnerId } from "../../owners/owner-id";
import type { Asker } from "../../queues/semaphore";

// Rate limits that apply before somebody is signed in. A browser in which they have signed in before has limits of
// its own, so an attacker elsewhere who uses up the others does not lock them out.

export type Tries = readonly (readonly [LimitName, string])[];

type Counted = {
  /** Separates the mailed codes of different browsers. */
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

/** The limits for mailing `email`. */
export function mailTries(request: Request, email: string): Tries {
  const person = emailHash(email);
  return [
    ["mail-here", JSON.stringify([person, clientAddress(request)])],
    ["mail", person],
  ];
}

/** Whose turn it takes to hash a password: everybody from one address waits in one line. */
export function strangerAsking(request: Request): Asker {
  return { name: clientAddress(request), isKnown: false };
}

/** The same for somebody who is signed in to their account. */
export function holder(owner: OwnerId): Asker {
  return { name: owner, isKnown: true };
}
