import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { type Caller, findCaller } from "./caller";
import type { OwnerId } from "./owner-id";

export type { OwnerId };

/** Thrown by a page for somebody who has no way in; `drawn` in app/drawn.tsx sends the browser where they can get one. */
export class NotSignedIn extends Error {}

/** Who asks for this page, once a request; undefined for somebody who has no way in. */
export const currentCaller = cache(
  async (): Promise<Caller | undefined> => findCaller((await headers()).get("cookie")),
);

/** Who asks for this page, for one that has to know by which session they came in. */
export async function requireCaller(): Promise<Caller> {
  const caller = await currentCaller();
  if (!caller) throw new NotSignedIn();
  return caller;
}

/** The owner of this page's request. */
export async function requireOwner(): Promise<OwnerId> {
  return (await requireCaller()).owner;
}
