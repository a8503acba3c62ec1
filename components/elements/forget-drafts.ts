import { eraseDraftsOf, eraseSettledDrafts } from "./draft-slots";

/**
 * Erases the drafts of what the server names in cookies as settled, and these cookies. With `all`, every draft, and the
 * time zone too, which the page before may have told after the server had taken it back.
 */
export function forgetDrafts(all: boolean, cookiePrefix: "__Host-" | "onward-"): void {
  const settled = eraseSettledDrafts().map((id) => `settled.${id}`);
  if (all) eraseDraftsOf("");
  for (const name of all ? [...settled, "time-zone"] : settled) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${cookiePrefix}${name}=; path=/; max-age=0; samesite=strict${cookiePrefix === "__Host-" ? "; secure" : ""}`;
  }
}
