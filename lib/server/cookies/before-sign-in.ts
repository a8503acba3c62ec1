import "server-only";
import { z } from "zod";
import { restDays } from "../../accounts/durations";
import { type OwnerId, ownerBefore } from "../owners/owner-id";
import { dropCookie, readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

// Who used a browser before somebody signed in. Signing in does not lose what was written without an account: its
// session continues in the background until the person decides what happens to it.

export const beforeCookieName = "__Host-onward-before";
const purpose = "before signing in";
const ms = restDays.anonymous * 24 * 3600 * 1000;
/** Somebody may begin again and sign in again, but only this often without deciding. */
const most = 5;

const cookie = z.strictObject({
  /** The waiting sessions, newest first. */
  tokens: z.array(z.string()).max(most),
  /** Owners whose pages were merged, and into whom: pages of theirs that are still open now belong to that owner. */
  brought: z.array(z.strictObject({ from: z.string(), to: z.string() })).max(most),
  /** They said that it may stay where it is. */
  isSettled: z.boolean(),
});

export type Before = z.infer<typeof cookie>;

const nothing: Before = { tokens: [], brought: [], isSettled: false };

export function readBefore(cookies: string | null | undefined): Before {
  return cookie.safeParse(open(purpose, readCookie(cookies, beforeCookieName))).data ?? nothing;
}

export function beforeCookie(before: Before): string {
  if (before.tokens.length + before.brought.length === 0) return dropCookie(beforeCookieName);
  return setCookie(beforeCookieName, seal(purpose, before, Date.now(), ms), ms / 1000);
}

export function withToken(before: Before, token: string): Before {
  const tokens = [token, ...before.tokens.filter((one) => one !== token)].slice(0, most);
  return { ...before, tokens, isSettled: false };
}

/** Records that `from`'s pages now belong to `to`. */
export function withMerged({ brought, ...rest }: Before, from: OwnerId, to: OwnerId): Before {
  const others = brought.filter((one) => one.from !== from);
  return { ...rest, brought: [{ from, to }, ...others].slice(0, most) };
}

export function withoutToken({ tokens, ...rest }: Before, token: string): Before {
  return { ...rest, tokens: tokens.filter((one) => one !== token) };
}

/** Whose pages were merged into this owner's. */
export function mergedInto(owner: OwnerId, { brought }: Before): OwnerId[] {
  return brought.filter(({ to }) => to === owner).map(({ from }) => ownerBefore(from));
}
