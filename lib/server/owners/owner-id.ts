import "server-only";
import { keyedHash } from "../crypto/keyed-hash";

declare const minted: unique symbol;

/** The person whose data it is. Only this file creates one, and no page may import what does: a page that forgets to check does not compile. */
export type OwnerId = string & { readonly [minted]: "OwnerId" };

/** In personal mode: the one person whose machine it is. Their row is created with the first thing they save. */
export function personalOwner(): OwnerId {
  return "personal" as OwnerId;
}

/**
 * On a host: a visitor who has not saved anything yet. Derived from the token in their cookie, so two simultaneous
 * first saves have the same owner.
 */
export function ownerOfVisitor(token: string): OwnerId {
  return keyedHash("onward visitor 1", token) as OwnerId;
}

/** On a host: whose session it is, by the id in the session's row. */
export function ownerOfSession({ ownerId }: { ownerId: string }): OwnerId {
  return ownerId as OwnerId;
}

/** On a host: who this browser was before its person signed in, according to a cookie that only this server can make. */
export function ownerBefore(id: string): OwnerId {
  return id as OwnerId;
}

/** For the command line, which is run by whoever runs the machine: an owner by database id. */
export function ownerById(id: string): OwnerId {
  return id as OwnerId;
}
