import "server-only";

/** What the router may read as another path than the one that stands there. */
const misleading = /[\\\s]|\/\/|\/(\.|%2e){1,2}(\/|$)/i;

/**
 * Whether a request is for what somebody was given a link to. Every address under `/share` is answered by that one
 * page, so that a link that was cut off or added to looks like any other that opens nothing.
 */
export function isShareAddress(url: string): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return /^\/share(\/|$)/.test(path) && !misleading.test(path);
}
