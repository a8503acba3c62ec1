/** What tells the error page that stored bytes can't be opened, and that trying again is of no use. */
export const unreadableDigest = "unreadable";
