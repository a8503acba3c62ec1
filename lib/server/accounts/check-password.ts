import "server-only";
import { type Account, renewPassword } from "./account";
import { comparePassword } from "./password";

/** Whether this is the account's password. Without an account it is not, and telling so takes the same work. */
export async function isPasswordOf(account: Account | undefined, typed: string): Promise<boolean> {
  const { isSame, renewed } = await comparePassword(typed, account?.password);
  if (account && renewed !== undefined) await renewPassword(account, renewed);
  return isSame;
}
