import "server-only";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import { ownPath } from "../../auth/sign-in-path";
import type { Input } from "../../auth/with-principal";
import { withoutState } from "../../cookies/account-form-state";
import { SessionEndedError } from "../../errors/session-ended-error";
import type { Outcome } from "../../http/refusals";
import { log } from "../../log/log";
import { findAccount, findAccountByEmail } from "../accounts/account";
import { hashOfPassword } from "../accounts/check-password";
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
  const stored = await hashOfPassword(account, form.password, asker);
  const refuse = () => {
    log.event("sign-in-failed", { how: "password" });
    return askAgain(back, "sign-in", { email, problems: { password: dontFit } });
  };
  if (stored === undefined || !account) return refuse();
  const { owner } = account;
  try {
    const signedIn = await finishSignIn(request, owner, to, async (transaction) => {
      const now = await findAccount(owner, transaction);
      return now?.password === stored;
    });
    log.event("signed-in", { owner, how: "password" });
    return withoutState(signedIn, "sign-in");
  } catch (error) {
    if (error instanceof SessionEndedError) return refuse();
    throw error;
  }
}
