/** What the owner of a passkey is shown about it. */
export type Passkey = {
  id: string;
  /** The `User-Agent` of the browser that made it. */
  browser: string;
  createdAt: Date;
  usedAt: Date | undefined;
};

/** Why a passkey was not made or not accepted, as the server reports it to the page. */
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
