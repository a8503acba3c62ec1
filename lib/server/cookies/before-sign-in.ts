import "server-only";
import { z } from "zod";
import { restDays } from "../../accounts/durations";
import { type OwnerId, ownerBefore } from "../owners/owner-id";
import { dropCookie, readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

// Who a browser was before its person signed in. What was written without an account is not lost by signing in: its
// session goes on, out of sight, until the person says what becomes of it.

export const beforeCookieName = "__Host-onward-before";
const purpose = "before signing in";
const ms = restDays.anonymous * 24 * 3600 * 1000;
/** Somebody may begin anew and sign in again, but not more often than this without answering. */
const most = 5;

const cookie = z.strictObject({
  /** Of sessions that wait, the latest first. */
  tokens: z.array(z.string()).max(most),
  /** Owners whose pages were brought along, and to whom: what is still open of them is that owner's now. */
  brought: z.array(z.strictObject({ from: z.string(), to: z.string() })).max(most),
  /** They said that it may stay where it is. */
  isSettled: z.boolean(),
});

export type Before = z.infer<typeof cookie>;

const nothing: Before = { tokens: [], brought: [], isSettled: false };

export function readBefore(cookies: string | null | undefined): Before {
  return cookie.safeParse(open(purpose, readCookie(cookies, beforeCookieName))).data ?? nothing;
}

/** The value of a `Set-Cookie` header. */
export function beforeCookie(before: Before): string {
  if (before.tokens.length + before.brought.length === 0) return dropCookie(beforeCookieName);
  return setCookie(beforeCookieName, seal(purpose, before, Date.now(), ms), ms / 1000);
}

export function withToken(before: Before, token: string): Before {
  const tokens = [token, ...before.tokens.filter((one) => one !== token)].slice(0, most);
  return { ...before, tokens, isSettled: false };
}

/** `from`'s pages belong to `to` now. */
export function withMerged({ brought, ...rest }: Before, from: OwnerId, to: OwnerId): Before {
  const others = brought.filter((one) => one.from !== from);
  return { ...rest, brought: [{ from, to }, ...others].slice(0, most) };
}

export function withoutToken({ tokens, ...rest }: Before, token: string): Before {
  return { ...rest, tokens: tokens.filter((one) => one !== token) };
}

/** Whose pages were brought along to this owner. */
export function mergedInto(owner: OwnerId, { brought }: Before): OwnerId[] {
  return brought.filter(({ to }) => to === owner).map(({ from }) => ownerBefore(from));
}
