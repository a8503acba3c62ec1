import { eraseDraftsOf, eraseSettledDrafts } from "@/components/stages/draft-slots";

/** Erases all drafts, or those of what the server names in cookies as settled, and these cookies. */
export function forgetDrafts(all: boolean, cookiePrefix: "__Host-" | ""): void {
  if (all) eraseDraftsOf("");
  for (const id of eraseSettledDrafts()) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${cookiePrefix}settled.${id}=; path=/; max-age=0; samesite=strict${cookiePrefix && "; secure"}`;
  }
}
