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
  if (!settings().isLoopback && !isAccessToken((await cookies()).get(accessCookie)?.value))
    redirect(routes.access());
  return personalOwner();
}
