/** In bytes, the most that one form may bring: several long answers, each character percent-encoded. */
export const bodyLimit = 4 * 1024 * 1024;
