import "server-only";
import { notHere } from "../../http/page";
import { canSendMail } from "./mail";

/** For the pages of e-mail accounts, which do not exist without mail. */
export function requireMail(): void {
  if (!canSendMail()) notHere();
}
