import "server-only";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import { ownPath } from "../../auth/sign-in-path";
import type { Input } from "../../auth/with-principal";
import { withoutState } from "../../cookies/account-form-state";
import type { Outcome } from "../../http/refusals";
import { log } from "../../log/log";
import { findAccountByEmail } from "../accounts/account";
import { isPasswordOf } from "../accounts/check-password";
import { askAgain, overLimit, readStrictly, typed } from "./account-form";
import { finishSignIn } from "./finish-sign-in";
import { triesFor } from "./tries";

/** An unknown account and a wrong password get the same page, and take the same work. */
const dontFit = "This e-mail address and this password don’t go together.";

export async function postSignIn({ form: sent, request }: Input<unknown>): Promise<Outcome> {
  const form = readStrictly(sent, { email: typed, password: typed, to: typed.optional() });
  if (!form) return fail({ kind: "not-a-form" });
  const [email, to] = [form.email.trim().slice(0, 254), ownPath(form.to)];
  const back = routes.signInTo(to);
  if (!email || !form.password) {
    const problems = {
      ...(!email && { email: "Type your e-mail address." }),
      ...(!form.password && { password: "Type your password." }),
    };
    return askAgain(back, "sign-in", { email, problems });
  }
  const { signIn, asker } = triesFor(request, email);
  const over = await overLimit(back, signIn);
  if (over) return over;
  const account = await findAccountByEmail(email);
  if (!(await isPasswordOf(account, form.password, asker)) || !account) {
    log.event("sign-in-failed", { how: "password" });
    return askAgain(back, "sign-in", { email, problems: { password: dontFit } });
  }
  log.event("signed-in", { owner: account.owner, how: "password" });
  return withoutState(await finishSignIn(request, account.owner, to), "sign-in");
}
