/** What is told of a passkey to the person whose it is. */
export type Passkey = {
  id: string;
  /** What the browser in which it was made says of itself, in its `User-Agent`. */
  browser: string;
  createdAt: Date;
  usedAt: Date | undefined;
};

/** Why a passkey was not made or not accepted, as the server says it to the page. */
export type PasskeyProblem =
  | "malformed"
  | "refused"
  | "unproved"
  | "signed-out"
  | "somebody-else"
  | "taken"
  | "changed"
  | "too-many"
  | "too-often"
  | "unavailable";
