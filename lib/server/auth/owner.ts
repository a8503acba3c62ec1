import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { OwnerId } from "../owners/owner-id";
import { findPrincipal, type Principal } from "./principal";

/** Thrown by a page for somebody who is not signed in; `definePage` in app/define-page.tsx redirects to where they can be. */
export class NotSignedIn extends Error {}

/** Who requests this page, looked up once per request; undefined if not signed in. */
export const currentPrincipal = cache(
  async (): Promise<Principal | undefined> => findPrincipal((await headers()).get("cookie")),
);

/** Who requests this page, for pages that need to know the session. */
export async function requirePrincipal(): Promise<Principal> {
  const principal = await currentPrincipal();
  if (!principal) throw new NotSignedIn();
  return principal;
}

export async function requireOwner(): Promise<OwnerId> {
  return (await requirePrincipal()).owner;
}
