import "server-only";
import { settings } from "../../settings/settings";
import { opaqueString } from "./opaque-string";

// By NIST SP 800-63B and OWASP ASVS 5.0, chapter 6.2: a minimum length and a list of common passwords, and no rule
// about kinds of characters.

export const passwordLength = { least: 8, most: 128 } as const;

/** The name of this site; its address is checked too. */
const siteName = "onward";
/** Other words that somebody would try first here, besides the site's and the person's own address. */
export const guessedHere = ["walkthrough", "rejection", "password"] as const;

const triedFirst = "This password is one of those that are tried first. Choose another one.";

/** What is wrong with a new password, in words; undefined if it is accepted. */
export async function passwordProblem(typed: string, email = ""): Promise<string | undefined> {
  const password = opaqueString(typed);
  const length = [...password].length;
  if (length === 0) return "Choose a password.";
  if (length < passwordLength.least)
    return `A password needs at least ${passwordLength.least} characters; this one has ${length}.`;
  if (length > passwordLength.most)
    return `A password can have up to ${passwordLength.most} characters; this one has ${length}.`;
  const names = [siteName, ...wordsOf(hostHere()), ...wordsOf(email)];
  if (isMadeOf(password, names))
    return "This password is too close to your e-mail address or to the name of this site. Choose another one.";
  const isGuessed = isMadeOf(password, [...guessedHere, ...names]) || (await isCommon(password));
  return isGuessed ? triedFirst : undefined;
}

function hostHere(): string {
  const { hosted } = settings();
  return hosted ? new URL(hosted.origin).hostname : "";
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{Letter}]/gu, "");

/** The parts of an address that are long enough to be a word, longest first. */
function wordsOf(address: string): string[] {
  const parts = address.split(/[@.+_-]/).map(lettersOf);
  return [address, ...address.split("@")].map(lettersOf).concat(parts).filter(isLong);
}

const isLong = (word: string) => word.length >= 3;

/** Consists only of these words, digits and symbols. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const letters = lettersOf(password);
  const rest = [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ""), letters);
  return letters !== "" && rest === "";
}

/**
 * Whether it is one of the 18,000 most common leaked passwords of at least eight characters (lower case), or one that
 * their list leaves out because it follows a simple pattern.
 */
async function isCommon(password: string): Promise<boolean> {
  const typed = password.toLowerCase();
  return isPattern(typed) || (await commonPasswords()).has(typed);
}

let read: ReadonlySet<string> | undefined;

/** Most common first. Read on first use. */
export async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  read ??= new Set(dictionary["passwords-common"].filter((each) => [...each].length >= passwordLength.least));
  return read;
}

/** A run along a keyboard row, in either direction. */
const rows = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop", "asdfghjkl"];
const days = [/^(?:19|20)\d\d(?<one>\d\d)(?<other>\d\d)$/, /^(?<one>\d\d)(?<other>\d\d)(?:19|20)\d\d$/];

/** A repetition, a sequence, or a date in eight digits. */
function isPattern(typed: string): boolean {
  const backwards = [...typed].reverse().join("");
  return (
    /^(?=.{8,16}$)([!-~]+?)\1+$/.test(typed) ||
    rows.some((row) => row.includes(typed) || row.includes(backwards)) ||
    days.some((day) => isDay(day.exec(typed)?.groups))
  );
}

function isDay({ one = "", other = "" }: Readonly<Record<string, string>> = {}): boolean {
  const [least, most] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))];
  return least >= 1 && least <= 12 && most <= 31;
}
