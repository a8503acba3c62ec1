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
import { claimOwner, findAccountByEmail, makeOwner } from "../accounts/account";
import { hasAccount } from "../accounts/has-account";
import { codeLetter, takenLetter } from "../accounts/letters";
import { sendLater } from "../accounts/mail";
import { openCode, redeemCode } from "../accounts/mail-codes";
import { hashPassword } from "../accounts/password";
import { passwordProblem } from "../accounts/password-rules";
import { endOtherSessions, rotateSession, sessionIdOf } from "../sessions/sessions";
import { askAgain, overLimit, readStrictly, typed } from "./account-form";
import { accountProblems, codeDoesNotFit } from "./account-problems";
import { mailTries, strangerAsking } from "./tries";

// Creating an account with e-mail and password. A code is mailed first. If the address has an account already, its
// owner is told by mail, and whoever asked sees no difference.

export async function postClaim({
  principal: { kind, owner },
  form: sent,
  request,
}: PrincipalInput): Promise<Outcome> {
  const form = readStrictly(sent, { email: typed, password: typed });
  if (!form) return fail({ kind: "not-a-form" });
  if (await hasAccount(owner)) return seeOther(routes.account());
  const email = form.email.trim();
  const problems = accountProblems({
    email: emailProblem(email),
    password: await passwordProblem(form.password, email),
  });
  if (problems) return askAgain(routes.claim(), "keep", { email: email.slice(0, 254), problems });
  const over = await overLimit(routes.claim(), [
    ["keep", clientAddress(request)],
    ...mailTries(request, email),
  ]);
  if (over) return over;
  if (kind === "visitor") await makeOwner(owner);
  const password = await hashPassword(form.password, strangerAsking(request));
  const { id, code } = await openCode(owner, { purpose: "keep", email, password });
  sendLater(async () =>
    (await findAccountByEmail(email)) ? takenLetter(email) : codeLetter(email, "keep", code),
  );
  return withState(seeOther(routes.claimCode()), "keep", { email, code: id });
}

export async function postClaimCode({ principal, form: sent, request }: PrincipalInput): Promise<Outcome> {
  const form = readStrictly(sent, { code: typed });
  if (!form) return fail({ kind: "not-a-form" });
  const over = await overLimit(routes.claimCode(), [["code", clientAddress(request)]]);
  if (over) return over;
  const { owner } = principal;
  if (await hasAccount(owner)) return seeOther(routes.account());
  const state = stateOf(request, "keep");
  const refuse = () => askAgain(routes.claimCode(), "keep", { ...state, problems: { code: codeDoesNotFit } });
  const redeemed = await redeemCode("keep", { id: state.code ?? "", typed: form.code, owner });
  if (!redeemed) return refuse();
  const { email, password } = redeemed.promised;
  // If the address has got an account since, this is reported as a wrong code.
  const kept = await claimOwner(owner, { email, password });
  if (!kept.ok) return refuse();
  log.event("kept", { owner, how: "password" });
  await endOtherSessions(owner, sessionIdOf(principal));
  const token = await rotateSession(principal, request);
  const done = withSession(seeOther(routes.accountAfter("kept")), token);
  return withoutState(withKnownBrowser(done, request, email), "keep");
}
