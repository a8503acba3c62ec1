import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { OwnerId } from "../owners/owner-id";
import { findPrincipal, type Principal } from "./principal";

/** Thrown by a page for somebody who has no way in; `definePage` in app/define-page.tsx sends the browser where they can get one. */
export class NotSignedIn extends Error {}

/** Who asks for this page, once a request; undefined for somebody who has no way in. */
export const currentPrincipal = cache(
  async (): Promise<Principal | undefined> => findPrincipal((await headers()).get("cookie")),
);

/** Who asks for this page, for one that has to know by which session they came in. */
export async function requirePrincipal(): Promise<Principal> {
  const principal = await currentPrincipal();
  if (!principal) throw new NotSignedIn();
  return principal;
}

/** The owner of this page's request. */
export async function requireOwner(): Promise<OwnerId> {
  return (await requirePrincipal()).owner;
}
