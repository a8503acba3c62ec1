import "server-only";
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { settings } from "../../settings/settings";
import { opaqueString } from "./opaque-string";

// By NIST SP 800-63B and OWASP ASVS 5.0, chapter 6.2: length and what is known to be guessed first, and no rule
// about which kinds of characters.

export const passwordLength = { least: 8, most: 128 } as const;

/** What somebody would try first here, besides what is in the address of this site and in the person's own. */
export const guessedHere = ["onward", "walkthrough", "rejection", "password"] as const;

/** What is off with a password that somebody wants to have, in words; undefined if it can be had. */
export function passwordProblem(typed: string, email = ""): string | undefined {
  const password = opaqueString(typed);
  const length = [...password].length;
  if (length === 0) return "Choose a password.";
  if (length < passwordLength.least)
    return `A password needs at least ${passwordLength.least} characters; this one has ${length}.`;
  if (length > passwordLength.most)
    return `A password can have up to ${passwordLength.most} characters; this one has ${length}.`;
  if (isMadeOf(password, [...guessedHere, ...wordsOf(hostHere()), ...wordsOf(email)]))
    return "This password is too close to your e-mail address or to the name of this site. Choose another one.";
  if (isCommon(password)) return "This password is one of those that are tried first. Choose another one.";
  return undefined;
}

function hostHere(): string {
  const { hosted } = settings();
  return hosted ? new URL(hosted.origin).hostname : "";
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{Letter}]/gu, "");

/** The parts of an address that are long enough to be a word, the longest first. */
function wordsOf(address: string): string[] {
  const parts = address.split(/[@.+_-]/).map(lettersOf);
  return [address, ...address.split("@")].map(lettersOf).concat(parts).filter(isLong);
}

const isLong = (word: string) => word.length >= 3;

/** Nothing else in it but these words, digits and signs. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const letters = lettersOf(password);
  const rest = [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ""), letters);
  return letters !== "" && rest === "";
}

/** One of the 50,000 most common of at least eight characters among those that leaked somewhere. They are in small letters. */
function isCommon(password: string): boolean {
  // Read when it is needed for the first time.
  common ??= new Set(commonPasswords());
  return common.has(password.toLowerCase());
}

let common: Set<string> | undefined;

/** The most common first. OWASP SecLists' "10-million-password-list", CC BY-SA 3.0, as Firefox accounts filter it. */
export function commonPasswords(): string[] {
  const file = "lib/server/hosted/accounts/common-passwords.txt.br";
  return brotliDecompressSync(readFileSync(file)).toString("utf8").split("\n");
}
