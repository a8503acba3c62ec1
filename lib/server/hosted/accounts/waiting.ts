import "server-only";
import { headers } from "next/headers";
import { type Before, readBefore } from "../../cookies/before-sign-in";
import { database } from "../../db/client";
import type { OwnerId } from "../../owners/owner-id";
import { waitingIn } from "../sessions/waiting-sessions";
import { hasAccount } from "./has-account";

/** How much was written in a browser before its person signed in, and belongs to no account. */
type Counted = { walkthroughs: number; evidence: number };
type WaitingPages = Counted & { owner: OwnerId; token: string };

/** What waits in this browser for somebody who is signed in: each session that has something. Opens no row. */
export async function waitingPages(before: Before, signedIn: OwnerId): Promise<WaitingPages[]> {
  const found: WaitingPages[] = [];
  for (const { token, principal } of await waitingIn(before)) {
    const { owner } = principal;
    // An owner that got an account meanwhile belongs to somebody who can come back to it.
    if (owner === signedIn || (await hasAccount(owner))) continue;
    const where = { ownerId: owner };
    const walkthroughs = await database().walkthrough.count({ where });
    const evidence = await database().evidence.count({ where });
    if (walkthroughs + evidence > 0) found.push({ owner, token, walkthroughs, evidence });
  }
  return found;
}

export function totalOf(waiting: readonly Counted[]): Counted {
  const sum = (name: keyof Counted) => waiting.reduce((count, one) => count + one[name], 0);
  return { walkthroughs: sum("walkthroughs"), evidence: sum("evidence") };
}

/** What waits in the browser that asks for this page, counted; undefined if nothing does. */
export async function waitingHere(
  signedIn: OwnerId,
): Promise<{ counted: Counted; isSettled: boolean } | undefined> {
  const before = readBefore((await headers()).get("cookie"));
  const waiting = await waitingPages(before, signedIn);
  return waiting.length > 0 ? { counted: totalOf(waiting), isSettled: before.isSettled } : undefined;
}
