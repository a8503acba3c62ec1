/** The largest form body, in bytes: several long answers with every character percent-encoded. */
export const bodyLimit = 4 * 1024 * 1024;
