/** What tells the error page that stored bytes can't be opened, and that trying again is of no use. */
export const unreadableDigest = "unreadable";

/** That they were sealed with a key that this process doesn't have, because it was changed meanwhile. */
export const keysChangedDigest = "keys-changed";

/** That the database can't be used now. */
export const unavailableDigest = "unavailable";
