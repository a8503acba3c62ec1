import "server-only";
import { routes } from "../../../routes";
import { ownPath } from "../../auth/sign-in-path";
import { withoutState } from "../../cookies/account-form-state";
import { readForm } from "../../http/form";
import { log } from "../../log/log";
import { findAccountByEmail } from "../accounts/account";
import { isPasswordOf } from "../accounts/check-password";
import { askAgain, byMail, notThisForm, overLimit, readStrictly, typed } from "./account-form";
import { finishSignIn } from "./finish-sign-in";
import { triesFor } from "./tries";

/** The same whether there is no such account or the password is another: the page, and the work behind it. */
const dontFit = "This e-mail address and this password don’t go together.";

async function answerSignIn(request: Request): Promise<Response> {
  const form = readStrictly(await readForm(request), { email: typed, password: typed, to: typed.optional() });
  if (!form) return notThisForm(routes.signIn());
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

export const postSignIn = byMail(routes.signIn(), answerSignIn);
