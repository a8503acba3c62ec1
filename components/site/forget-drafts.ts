import { eraseDraftsOf } from "@/components/stages/draft-slots";

/** Erases all drafts, or those of what the server names in cookies as settled; see lib/server/http/settled.ts. */
export function forgetDrafts(all: boolean, cookiePrefix: "__Host-" | ""): void {
  if (all) eraseDraftsOf("");
  for (const cookie of document.cookie.split("; ")) {
    const id = /^(?:__Host-)?settled\.([\da-f-]{36})=/.exec(cookie)?.[1];
    if (!id) continue;
    eraseDraftsOf(id);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${cookiePrefix}settled.${id}=; path=/; max-age=0; samesite=strict${cookiePrefix && "; secure"}`;
  }
}
