import "server-only";

/** Characters that could make the router read another path than the one given. */
const misleading = /[\\\s]|\/\/|\/(\.|%2e){1,2}(\/|$)/i;

/**
 * Whether a request is for a share. Every address under `/share` is answered by that one page, so that a link that
 * was cut off or extended looks like any other that opens nothing.
 */
export function isShareAddress(url: string): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return /^\/share(\/|$)/.test(path) && !misleading.test(path);
}
