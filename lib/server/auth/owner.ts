import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { routes } from "../../routes";
import { settings } from "../env";
import { accessCookie, isAccessToken } from "./access";

declare const minted: unique symbol;

/** The person whose data it is. Only this file makes one, so a page that forgets to ask does not compile. */
export type OwnerId = string & { readonly [minted]: "OwnerId" };

/**
 * The owner of this request. In personal mode that is the one person whose machine it is; their row is
 * made with the first thing they save. Without access it sends the browser to the access page.
 */
export async function requireOwner(): Promise<OwnerId> {
  if (!settings().isLoopback && !isAccessToken((await cookies()).get(accessCookie)?.value))
    redirect(routes.access());
  return personalOwner();
}

/** For what runs outside a request: tests and the command line. */
export function personalOwner(): OwnerId {
  return "personal" as OwnerId;
}

/** For the command line: an owner by the id in the database, whether there is one or not. */
export function ownerById(id: string): OwnerId {
  return id as OwnerId;
}
