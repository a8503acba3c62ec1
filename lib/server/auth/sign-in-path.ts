import "server-only";
import { routes } from "../../routes";
import { settings } from "../settings/settings";

/** Where to send somebody who is not signed in; they return to `path` if it is a path of this site. */
export function signInPath(path?: string): string {
  if (!settings().hosted) return routes.access();
  return withWayBack(routes.signIn(), path);
}

/** Where somebody who has just signed in decides about what this browser held before, on the way to `path`. */
export function mergePath(path?: string | null): string {
  return withWayBack(routes.merge(), path);
}

function withWayBack(page: string, path: string | null | undefined): string {
  const to = ownPath(path);
  return to === undefined || to === routes.home() ? page : `${page}?to=${encodeURIComponent(to)}`;
}

/** A path of this site, with its query, that no browser could take for another site; undefined otherwise. */
export function ownPath(path: string | null | undefined): string | undefined {
  const base = "http://here.invalid";
  if (!path || path.length > 500 || !path.startsWith("/") || !URL.canParse(path, base)) return undefined;
  const { origin, pathname, search } = new URL(path, base);
  // A browser reads "//host" and "/\host" as another site.
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : undefined;
}
