import "server-only";
import { codeMinutes } from "../../../accounts/durations";
import { routes } from "../../../routes";
import { settings } from "../../settings/settings";
import type { Letter } from "./mail";

// Every mail that Onward sends. No link in them changes anything by itself, and they contain nothing that a person
// wrote.

const asked = {
  keep: "to keep what you wrote",
  reset: "to choose a new password",
  email: "to use this e-mail address for your account",
} as const;

export function codeLetter(to: string, purpose: keyof typeof asked, code: string): Letter {
  return letter(to, "Your code", [
    `Here is your code ${asked[purpose]}:`,
    `    ${code}`,
    `It works once, within ${codeMinutes} minutes, and only in the browser where you asked for it. Give it to nobody: Onward never asks for it anywhere else.`,
    "If you did not ask for it, there is nothing that you have to do.",
  ]);
}

/** To the owner of an address that somebody tried to use for another account. */
export function takenLetter(to: string): Letter {
  return letter(to, "You have an account already", [
    "Someone, probably you, wanted to use this e-mail address here. There is an account with it already, so nothing is changed.",
    `Sign in with it: ${here(routes.signIn())}\nIf you don’t know the password any more, you can choose a new one there.`,
    "If it was not you, there is nothing that you have to do. Nobody was told that there is an account.",
  ]);
}

export function passwordChangedLetter(to: string): Letter {
  return letter(to, "Your password is changed", [
    "The password of your account is changed, and every other browser is signed out.",
    `If it was not you, choose a new password now: ${here(routes.reset())}`,
  ]);
}

/** To the previous address, which can no longer sign in. */
export function emailChangedLetter(to: string): Letter {
  return letter(to, "Your e-mail address is changed", [
    "Your account has another e-mail address from now on. This one does not sign in any more, and this is the last e-mail that comes here.",
    `If it was not you, write to ${whoRunsIt()}.`,
  ]);
}

/** To the address of a deleted account. */
export function accountDeletedLetter(to: string): Letter {
  return letter(to, "Your account is deleted", [
    "Your account is deleted, with everything that was in it. Links that you gave out open nothing any more, and this is the last e-mail that comes here.",
    `If it was you, there is nothing that you have to do. If it was not, someone else was signed in as you: write to ${whoRunsIt()}.`,
  ]);
}

function whoRunsIt(): string {
  return settings().hosted?.contact ?? "whoever runs this Onward";
}

const changes = {
  "passkey-added": [
    "A passkey is added",
    "A passkey was added to your account. From now on it signs in without a password.",
  ],
  "passkey-removed": [
    "A passkey is removed",
    "A passkey of your account was removed. It can’t be used to sign in any more.",
  ],
  "codes-made": [
    "Your recovery codes are new",
    "New recovery codes were made for your account. The old ones no longer work.",
  ],
  "code-used": [
    "A recovery code was used",
    "Someone signed in to your account with one of its recovery codes. That code is used up.",
  ],
} as const;

export type WayInChange = keyof typeof changes;

/** To the owner of an account, after a change to how it signs in. */
export function wayInLetter(to: string, change: WayInChange): Letter {
  const [subject, sentence] = changes[change];
  return letter(to, subject, [
    `${sentence} If it was you, there is nothing that you have to do.`,
    `If it was not you, look at your account now, and sign out everywhere else: ${here(routes.account())}`,
  ]);
}

function letter(to: string, subject: string, paragraphs: readonly string[]): Letter {
  const text = ["Hello,", ...paragraphs, `Onward\n${here("")}`].join("\n\n");
  return { to, subject: `${subject} - Onward`, text: `${text}\n` };
}

function here(path: string): string {
  return `${settings().hosted?.origin ?? ""}${path}`;
}
