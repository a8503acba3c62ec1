/** Tells the error page that stored bytes cannot be opened, and that trying again will not help. */
export const unreadableDigest = "unreadable";

/** They were sealed with a key that this process does not have, because it was changed meanwhile. */
export const keysChangedDigest = "keys-changed";

/** The database cannot be used now. */
export const unavailableDigest = "unavailable";
