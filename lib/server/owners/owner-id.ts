import "server-only";
import { keyedHash } from "../crypto/keyed-hash";

declare const minted: unique symbol;

/** The person whose data it is. Only this file makes one, so a page that forgets to ask does not compile. */
export type OwnerId = string & { readonly [minted]: "OwnerId" };

/** In personal mode: the one person whose machine it is. Their row is made with the first thing they save. */
export function personalOwner(): OwnerId {
  return "personal" as OwnerId;
}

/**
 * On a host: who has begun and not saved anything yet. It follows from the token in their cookie, so that two first
 * saves at once are of the same owner.
 */
export function ownerOfVisitor(token: string): OwnerId {
  return keyedHash("onward visitor 1", token) as OwnerId;
}

/** On a host: whose session it is, by the id in the session's row. */
export function ownerOfSession({ ownerId }: { ownerId: string }): OwnerId {
  return ownerId as OwnerId;
}

/** On a host: who this browser was before its person signed in, as a cookie says that only this server can make. */
export function ownerBefore(id: string): OwnerId {
  return id as OwnerId;
}

/** For the command line, which answers to whoever runs the machine: an owner by the id in the database. */
export function ownerById(id: string): OwnerId {
  return id as OwnerId;
}
