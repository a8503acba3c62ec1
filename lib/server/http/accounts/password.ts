import "server-only";
import { routes } from "../../../routes";
import { findAccount, updateAccount } from "../../accounts/account";
import { passwordChangedLetter } from "../../accounts/letters";
import { hashPassword, isPassword } from "../../accounts/password";
import { passwordProblem } from "../../accounts/password-rules";
import type { Caller } from "../../auth/caller";
import { endOtherSessions, rotateSession } from "../../auth/sessions";
import { ownPath } from "../../auth/sign-in-path";
import { log } from "../../log";
import { sendLater } from "../../mail";
import { asCaller } from "../as-owner";
import { seeOther } from "../reply";
import { withSession } from "../session-reply";
import { askAgain, byMail, notThisForm, onHost, overLimit, readStrictly, typed } from "./account-form";
import { withoutState } from "./form-state";
import { problemsIn } from "./problems";

/** What is off with what was typed as the password that somebody has. */
const notTheirs = (password: string) =>
  password === "" ? "Type your password." : "This is not your password.";

/** Changes the password of somebody who knows the one from before, and signs every other browser out. */
async function answerPassword(caller: Caller, request: Request): Promise<Response> {
  const { owner } = caller;
  const form = await readStrictly(request, { current: typed, password: typed });
  if (!form) return notThisForm(routes.changePassword());
  const account = await findAccount(owner);
  if (account?.password === undefined) return seeOther(routes.changeEmail());
  const over = await overLimit(routes.changePassword(), [["prove", owner]]);
  if (over) return over;
  const isRight = await isPassword(form.current, account.password);
  const problems = problemsIn({
    current: isRight ? undefined : notTheirs(form.current),
    password: await passwordProblem(form.password, account.email),
  });
  if (problems) return askAgain(routes.changePassword(), "password", { problems });
  const password = await hashPassword(form.password);
  await updateAccount(owner, (before) => ({ ...before, password }));
  await endOtherSessions(owner);
  const { email } = account;
  if (email !== undefined) sendLater(() => passwordChangedLetter(email));
  log.event("password-changed", { owner });
  const token = await rotateSession(caller, request);
  return withoutState(withSession(seeOther(routes.accountAfter("password-changed")), token), "password");
}

/** Shows once more who this is, before something that only they may change. */
async function answerProof(caller: Caller, request: Request): Promise<Response> {
  const { owner } = caller;
  const form = await readStrictly(request, { password: typed, to: typed.optional() });
  if (!form) return notThisForm(routes.account());
  const to = ownPath(form.to) ?? routes.account();
  const over = await overLimit(routes.confirm(to), [["prove", owner]]);
  if (over) return over;
  const account = await findAccount(owner);
  if (!(await isPassword(form.password, account?.password))) {
    log.event("proof-failed", { owner, how: "password" });
    return askAgain(routes.confirm(to), "confirm", { problems: { password: notTheirs(form.password) } });
  }
  log.event("proved", { owner, how: "password" });
  return withoutState(withSession(seeOther(to), await rotateSession(caller, request)), "confirm");
}

export const postPassword = byMail(routes.changePassword(), asCaller(answerPassword));
export const postProof = onHost(routes.account(), asCaller(answerProof));
