import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { routes } from "../../routes";
import { settings } from "../env";
import { accessCookie, isAccessToken } from "./access";
import { type OwnerId, personalOwner } from "./owner-id";

export type { OwnerId };

/** The owner of this request. Without access it sends the browser to the access page. */
export async function requireOwner(): Promise<OwnerId> {
  return (await findOwner()) ?? redirect(routes.access());
}

/** The same, without sending anybody anywhere: undefined for somebody who has no access. */
export async function findOwner(): Promise<OwnerId | undefined> {
  const hasAccess = settings().isLoopback || isAccessToken((await cookies()).get(accessCookie)?.value);
  return hasAccess ? personalOwner() : undefined;
}
