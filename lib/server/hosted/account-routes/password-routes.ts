import "server-only";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import { ownPath } from "../../auth/sign-in-path";
import type { PrincipalInput } from "../../auth/with-principal";
import { withoutState } from "../../cookies/account-form-state";
import { withSession } from "../../cookies/session-reply";
import type { Outcome } from "../../http/refusals";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { findAccount, updateAccount } from "../accounts/account";
import { isPasswordOf } from "../accounts/check-password";
import { passwordChangedLetter } from "../accounts/letters";
import { sendLater } from "../accounts/mail";
import { hashPassword } from "../accounts/password";
import { passwordProblem } from "../accounts/password-rules";
import { endOtherSessions, rotateSession, sessionIdOf } from "../sessions/sessions";
import { askAgain, overLimit, readStrictly, typed } from "./account-form";
import { accountProblems } from "./account-problems";
import { holder, strangerAsking } from "./tries";

/** What is wrong with what was typed as the current password. */
const notTheirs = (password: string) =>
  password === "" ? "Type your password." : "This is not your password.";

/** Changes the password for somebody who knows the current one, and signs out every other browser. */
export async function postPassword({ principal, form: sent, request }: PrincipalInput): Promise<Outcome> {
  const { owner } = principal;
  const form = readStrictly(sent, { current: typed, password: typed });
  if (!form) return fail({ kind: "not-a-form" });
  const account = await findAccount(owner);
  if (account?.password === undefined) return seeOther(routes.changeEmail());
  const over = await overLimit(routes.changePassword(), [["prove", owner]]);
  if (over) return over;
  const isRight = await isPasswordOf(account, form.current, holder(owner));
  const problems = accountProblems({
    current: isRight ? undefined : notTheirs(form.current),
    password: await passwordProblem(form.password, account.email),
  });
  if (problems) return askAgain(routes.changePassword(), "password", { problems });
  const password = await hashPassword(form.password, holder(owner));
  await updateAccount(owner, (before) => ({ ...before, password }));
  await endOtherSessions(owner, sessionIdOf(principal));
  const { email } = account;
  if (email !== undefined) sendLater(() => passwordChangedLetter(email));
  log.event("password-changed", { owner });
  const token = await rotateSession(principal, request);
  return withoutState(withSession(seeOther(routes.accountAfter("password-changed")), token), "password");
}

/** Asks for the password again, before a change that only the owner may make. */
export async function postProof({ principal, form: sent, request }: PrincipalInput): Promise<Outcome> {
  const { owner } = principal;
  const form = readStrictly(sent, { password: typed, to: typed.optional() });
  if (!form) return fail({ kind: "not-a-form" });
  const to = ownPath(form.to) ?? routes.account();
  const over = await overLimit(routes.confirm(to), [["prove", owner]]);
  if (over) return over;
  const account = await findAccount(owner);
  if (!(await isPasswordOf(account, form.password, account ? holder(owner) : strangerAsking(request)))) {
    log.event("proof-failed", { owner, how: "password" });
    return askAgain(routes.confirm(to), "confirm", { problems: { password: notTheirs(form.password) } });
  }
  log.event("proved", { owner, how: "password" });
  return withoutState(withSession(seeOther(to), await rotateSession(principal, request)), "confirm");
}
