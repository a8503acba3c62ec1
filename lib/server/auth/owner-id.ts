import "server-only";

declare const minted: unique symbol;

/** The person whose data it is. Only this file makes one, so a page that forgets to ask does not compile. */
export type OwnerId = string & { readonly [minted]: "OwnerId" };

/** In personal mode: the one person whose machine it is. Their row is made with the first thing they save. */
export function personalOwner(): OwnerId {
  return "personal" as OwnerId;
}

/** For the command line, which answers to whoever runs the machine: an owner by the id in the database. */
export function ownerById(id: string): OwnerId {
  return id as OwnerId;
}
