import "server-only";
import { notHere } from "../../http/page";
import { canSendMail } from "./mail";

/** For the pages of e-mail accounts: without mail there are none. */
export function requireMail(): void {
  if (!canSendMail()) notHere();
}
