import "server-only";
import { emailProblem } from "../../../accounts/email";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import type { PrincipalInput } from "../../auth/with-principal";
import { stateOf, withoutState, withState } from "../../cookies/account-form-state";
import { withKnownBrowser } from "../../cookies/known-browser";
import { withSession } from "../../cookies/session-reply";
import { clientAddress } from "../../http/client-address";
import type { Outcome } from "../../http/refusals";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { findAccount, findAccountByEmail, updateAccount } from "../accounts/account";
import { codeLetter, emailChangedLetter, takenLetter } from "../accounts/letters";
import { sendLater } from "../accounts/mail";
import { openCode, redeemCode } from "../accounts/mail-codes";
import { hashPassword } from "../accounts/password";
import { passwordProblem } from "../accounts/password-rules";
import { rotateSession } from "../sessions/sessions";
import { askAgain, overLimit, readStrictly, typed } from "./account-form";
import { accountProblems, codeDoesNotFit } from "./account-problems";
import { requireRecentAuth } from "./recent-auth";
import { holder, mailTries } from "./tries";

// Changing the e-mail address. It takes effect once the code that was mailed to it is typed. Somebody with only a
// passkey has no address; with their first one they choose a password.

export async function postEmail({ principal, form: sent, request }: PrincipalInput): Promise<Outcome> {
  const { owner } = principal;
  const form = readStrictly(sent, { email: typed, password: typed.optional() });
  if (!form) return fail({ kind: "not-a-form" });
  const account = await findAccount(owner);
  if (!account) return seeOther(routes.claim());
  const proof = await requireRecentAuth(principal, routes.changeEmail());
  if (proof) return seeOther(proof);
  const email = form.email.trim();
  const isFirst = account.password === undefined;
  const problems = accountProblems({
    email: email === account.email ? "This is your address already." : emailProblem(email),
    password: isFirst ? await passwordProblem(form.password ?? "", email) : undefined,
  });
  if (problems) return askAgain(routes.changeEmail(), "email", { email: email.slice(0, 254), problems });
  const over = await overLimit(routes.changeEmail(), [["prove", owner], ...mailTries(request, email)]);
  if (over) return over;
  const password = isFirst ? await hashPassword(form.password ?? "", holder(owner)) : undefined;
  const promised = { purpose: "email", email, ...(password !== undefined && { password }) } as const;
  const { id, code } = await openCode(owner, promised);
  sendLater(async () => {
    const account = await findAccountByEmail(email);
    // The owner's own address, in different case, is not somebody else's.
    return account && account.owner !== owner ? takenLetter(email) : codeLetter(email, "email", code);
  });
  return withState(seeOther(routes.emailCode()), "email", { email, code: id });
}

export async function postEmailCode({ principal, form: sent, request }: PrincipalInput): Promise<Outcome> {
  const { owner } = principal;
  const form = readStrictly(sent, { code: typed });
  if (!form) return fail({ kind: "not-a-form" });
  const over = await overLimit(routes.emailCode(), [["code", clientAddress(request)]]);
  if (over) return over;
  const state = stateOf(request, "email");
  const refuse = () =>
    askAgain(routes.emailCode(), "email", { ...state, problems: { code: codeDoesNotFit } });
  const redeemed = await redeemCode("email", { id: state.code ?? "", typed: form.code, owner });
  if (!redeemed) return refuse();
  const { purpose: _purpose, ...credentials } = redeemed.promised;
  const changed = await updateAccount(owner, (before) => ({ ...before, ...credentials }));
  if (!changed.ok) return refuse();
  const before = changed.value.email;
  if (before !== undefined) sendLater(() => emailChangedLetter(before));
  log.event("email-changed", { owner });
  const token = await rotateSession(principal, request);
  const done = withSession(seeOther(routes.accountAfter("email-changed")), token);
  return withoutState(withKnownBrowser(done, request, credentials.email), "email");
}
