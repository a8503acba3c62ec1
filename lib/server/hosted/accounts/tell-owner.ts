import "server-only";
import type { OwnerId } from "../../owners/owner-id";
import { emailOf, findAccount } from "./account";
import { accountDeletedLetter, type WayInChange, wayInLetter } from "./letters";
import { canSendMail, type Letter, sendLater } from "./mail";

/** Mails an account's owner about a change to how they sign in, if the account has an address. */
export function tellOwner(owner: OwnerId, change: WayInChange): void {
  if (!canSendMail()) return;
  sendLater(async () => {
    const email = (await findAccount(owner))?.email;
    return email === undefined ? undefined : wayInLetter(email, change);
  });
}

/** The mail to send once an account is deleted, composed while its address still exists. */
export async function letterOfDeletion(owner: OwnerId): Promise<Letter | undefined> {
  if (!canSendMail()) return undefined;
  const email = await emailOf(owner);
  return email === undefined ? undefined : accountDeletedLetter(email);
}
