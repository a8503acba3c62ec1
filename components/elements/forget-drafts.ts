import { eraseDraftsOf, eraseSettledDrafts } from "./draft-slots";

/**
 * Erases the drafts that the server's cookies name as settled, and these cookies. With `all`, erases every draft, and
 * the time zone cookie too, which the previous page may have set after the server had deleted it.
 */
export function forgetDrafts(all: boolean, cookiePrefix: "__Host-" | "onward-"): void {
  const settled = eraseSettledDrafts().map((id) => `settled.${id}`);
  if (all) eraseDraftsOf("");
  for (const name of all ? [...settled, "time-zone"] : settled) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${cookiePrefix}${name}=; path=/; max-age=0; samesite=strict${cookiePrefix === "__Host-" ? "; secure" : ""}`;
  }
}
