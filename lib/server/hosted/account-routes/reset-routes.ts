import "server-only";
import { randomUUID } from "node:crypto";
import { emailProblem } from "../../../accounts/email";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import type { Input } from "../../auth/with-principal";
import { stateOf, withoutState, withState } from "../../cookies/account-form-state";
import type { Outcome } from "../../http/refusals";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { findAccount, findAccountByEmail, replaceAccount } from "../accounts/account";
import { codeLetter, passwordChangedLetter } from "../accounts/letters";
import { sendLater } from "../accounts/mail";
import { openCode, redeemCode } from "../accounts/mail-codes";
import { hashPassword } from "../accounts/password";
import { passwordProblem } from "../accounts/password-rules";
import { endOtherSessions } from "../sessions/sessions";
import { askAgain, overLimit, readStrictly, typed } from "./account-form";
import { accountProblems, codeDoesNotFit } from "./account-problems";
import { finishSignIn } from "./finish-sign-in";
import { triesFor } from "./tries";

// A new password for somebody who lost theirs. Until the right code is typed, everything looks the same for an
// address without an account.

export async function postReset({ form: sent, request }: Input<unknown>): Promise<Outcome> {
  const form = readStrictly(sent, { email: typed });
  if (!form) return fail({ kind: "not-a-form" });
  const email = form.email.trim();
  const problems = accountProblems({ email: emailProblem(email) });
  if (problems) return askAgain(routes.reset(), "reset", { email: email.slice(0, 254), problems });
  const { browser, reset } = triesFor(request, email);
  const over = await overLimit(routes.reset(), reset);
  if (over) return over;
  const id = randomUUID();
  // Looked up after the response, so that it takes the same time for every address.
  sendLater(async () => {
    const account = await findAccountByEmail(email);
    if (account?.email === undefined) return undefined;
    const promised = { purpose: "reset", ...(browser !== undefined && { browser }) } as const;
    const { code } = await openCode(account.owner, promised, id);
    // If the address changed in between, this code should not have been ended yet.
    const isStillTheirs = (await findAccountByEmail(email))?.owner === account.owner;
    return isStillTheirs ? codeLetter(account.email, "reset", code) : undefined;
  });
  log.event("reset-asked");
  return withState(seeOther(routes.resetCode()), "reset", { email, code: id });
}

export async function postResetCode({ form: sent, request }: Input<unknown>): Promise<Outcome> {
  const form = readStrictly(sent, { code: typed, password: typed });
  if (!form) return fail({ kind: "not-a-form" });
  const state = stateOf(request, "reset");
  const { code: tries, asker } = triesFor(request, state.email ?? "");
  const over = await overLimit(routes.resetCode(), tries);
  if (over) return over;
  const refuse = (problems: Record<string, string>) =>
    askAgain(routes.resetCode(), "reset", { ...state, problems });
  // Checked first, so that a rejected password does not use up the code.
  const off = accountProblems({ password: await passwordProblem(form.password, state.email) });
  if (off) return refuse(off);
  const redeemed = await redeemCode("reset", { id: state.code ?? "", typed: form.code });
  if (!redeemed) return refuse({ code: codeDoesNotFit });
  const { owner } = redeemed;
  const account = await findAccount(owner);
  if (!account) return refuse({ code: codeDoesNotFit });
  const { email } = account;
  const password = await hashPassword(form.password, asker);
  // Fails if the owner changed something at the same moment, which would have invalidated the code.
  const changed = await replaceAccount(account, { ...(email !== undefined && { email }), password });
  if (!changed.ok) return refuse({ code: codeDoesNotFit });
  await endOtherSessions(owner);
  sendLater(() => (email === undefined ? undefined : passwordChangedLetter(email)));
  log.event("reset-done", { owner });
  return withoutState(await finishSignIn(request, owner), "reset");
}
