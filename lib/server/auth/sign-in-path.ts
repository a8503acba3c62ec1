import "server-only";
import { routes } from "../../routes";
import { settings } from "../settings/settings";

/** Where somebody without a way in is sent, and from where they come back to `path` if it is one of ours. */
export function signInPath(path?: string): string {
  if (!settings().hosted) return routes.access();
  return withWayBack(routes.signIn(), path);
}

/** Where somebody who has just signed in says what becomes of what this browser held before, on their way to `path`. */
export function mergePath(path?: string | null): string {
  return withWayBack(routes.merge(), path);
}

function withWayBack(page: string, path: string | null | undefined): string {
  const to = ownPath(path);
  return to === undefined || to === routes.home() ? page : `${page}?to=${encodeURIComponent(to)}`;
}

/** A path on this site, with its query, and nothing that a browser could take for another site; else undefined. */
export function ownPath(path: string | null | undefined): string | undefined {
  const base = "http://here.invalid";
  if (!path || path.length > 500 || !path.startsWith("/") || !URL.canParse(path, base)) return undefined;
  const { origin, pathname, search } = new URL(path, base);
  // A browser reads "//host" and "/\host" as another site.
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : undefined;
}
