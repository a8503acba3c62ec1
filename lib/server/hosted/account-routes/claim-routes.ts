import "server-only";
import { emailProblem } from "../../../accounts/email";
import { routes } from "../../../routes";
import { type PrincipalInput, withPrincipal } from "../../auth/with-principal";
import { stateOf, withoutState, withState } from "../../cookies/account-form-state";
import { withKnownBrowser } from "../../cookies/known-browser";
import { withSession } from "../../cookies/session-reply";
import { clientAddress } from "../../http/client-address";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { findAccountByEmail, keepOwner, makeOwner } from "../accounts/account";
import { isKept } from "../accounts/has-account";
import { codeLetter, takenLetter } from "../accounts/letters";
import { sendLater } from "../accounts/mail";
import { openCode, redeemCode } from "../accounts/mail-codes";
import { hashPassword } from "../accounts/password";
import { passwordProblem } from "../accounts/password-rules";
import { endOtherSessions, rotateSession } from "../sessions/sessions";
import { askAgain, byMail, notThisForm, overLimit, readStrictly, typed } from "./account-form";
import { codeDoesNotFit, problemsIn } from "./problems";
import { mailTries, stranger } from "./tries";

// Keeping by e-mail and password. A code goes to the address first; where it has an account already, its owner is told
// so by mail, and whoever asked sees no difference.

async function answerKeep({
  principal: { kind, owner },
  form: sent,
  request,
}: PrincipalInput): Promise<Response> {
  const form = readStrictly(sent, { email: typed, password: typed });
  if (!form) return notThisForm(routes.keep());
  if (await isKept(owner)) return seeOther(routes.account());
  const email = form.email.trim();
  const problems = problemsIn({
    email: emailProblem(email),
    password: await passwordProblem(form.password, email),
  });
  if (problems) return askAgain(routes.keep(), "keep", { email: email.slice(0, 254), problems });
  const over = await overLimit(routes.keep(), [
    ["keep", clientAddress(request)],
    ...mailTries(request, email),
  ]);
  if (over) return over;
  if (kind === "visitor") await makeOwner(owner);
  const password = await hashPassword(form.password, stranger(request));
  const { id, code } = await openCode(owner, { purpose: "keep", email, password });
  sendLater(async () =>
    (await findAccountByEmail(email)) ? takenLetter(email) : codeLetter(email, "keep", code),
  );
  return withState(seeOther(routes.keepCode()), "keep", { email, code: id });
}

async function answerKeepCode({ principal, form: sent, request }: PrincipalInput): Promise<Response> {
  const form = readStrictly(sent, { code: typed });
  if (!form) return notThisForm(routes.keepCode());
  const over = await overLimit(routes.keepCode(), [["code", clientAddress(request)]]);
  if (over) return over;
  const { owner } = principal;
  if (await isKept(owner)) return seeOther(routes.account());
  const state = stateOf(request, "keep");
  const refuse = () => askAgain(routes.keepCode(), "keep", { ...state, problems: { code: codeDoesNotFit } });
  const redeemed = await redeemCode("keep", { id: state.code ?? "", typed: form.code, owner });
  if (!redeemed) return refuse();
  const { email, password } = redeemed.promised;
  // Where the address has an account by now, it is told as a code that does not fit.
  const kept = await keepOwner(owner, { email, password });
  if (!kept.ok) return refuse();
  log.event("kept", { owner, how: "password" });
  await endOtherSessions(owner);
  const token = await rotateSession(principal, request);
  const done = withSession(seeOther(routes.accountAfter("kept")), token);
  return withoutState(withKnownBrowser(done, request, email), "keep");
}

export const postKeep = byMail(routes.keep(), withPrincipal(answerKeep));
export const postKeepCode = byMail(routes.keepCode(), withPrincipal(answerKeepCode));
