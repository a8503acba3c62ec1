import "server-only";
import type { OwnerId } from "../auth/owner-id";
import { canSendMail, sendLater } from "../mail";
import { findAccount } from "./account";
import { type WayInChange, wayInLetter } from "./letters";

/** Mails somebody what changed about how they sign in, if their account has an address. */
export function tellOwner(owner: OwnerId, change: WayInChange): void {
  if (!canSendMail()) return;
  sendLater(async () => {
    const email = (await findAccount(owner))?.email;
    return email === undefined ? undefined : wayInLetter(email, change);
  });
}
