import "server-only";
import { settings } from "../settings/settings";
import { formCookie } from "./account-form-state";
import { beforeCookieName } from "./before-sign-in";
import { sessionCookie, visitorCookie } from "./host-cookie";
import { deletedName } from "./just-deleted";
import { knownBrowserName } from "./known-browser";
import { lookName } from "./look";
import { newCodesName } from "./new-codes";
import { newLinkName } from "./new-link";
import { accessCookie, cookieName } from "./own-cookie";
import { challengeCookie } from "./passkey-challenge";
import { searchName } from "./search-query";
import { timeZoneCookie } from "./time-zone";
import { typedCodeName } from "./typed-recovery-code";
import { unsavedName } from "./unsaved-form";

type ListedCookie = {
  /** A trailing "…" stands for every name with that prefix. */
  name: string;
  what: string;
  until: string;
};

/** Every cookie that this installation sets, as listed on the privacy page. */
export function listCookies(): ListedCookie[] {
  const { hosted, asksCode } = settings();
  const named = inBothModes.map((cookie) => ({ ...cookie, name: cookieName(cookie.name) }));
  return [...(hosted ? ofHost : []), ...(asksCode ? ofCode : []), ...named];
}

/** The names of our cookies: the fixed names, and those of the others that a browser sent. */
export function ownCookieNames(sent: readonly string[]): string[] {
  const told = listCookies().map(({ name }) => name);
  const starts = told.filter((name) => name.endsWith("…")).map((name) => name.slice(0, -1));
  return [
    ...told.filter((name) => !name.endsWith("…")),
    ...sent.filter((name) => starts.some((start) => name.startsWith(start))),
  ];
}

const minutes = "For a few minutes";

const ofHost: readonly ListedCookie[] = [
  {
    name: sessionCookie,
    what: "Leads from this browser, and from no other, to what you wrote.",
    until: "Until you leave, or after 400 days. What it opens ends earlier: see “How long it is kept”.",
  },
  {
    name: visitorCookie,
    what: "Takes its place between “Begin” and the first thing that you save.",
    until: "For 30 days at most",
  },
  {
    name: knownBrowserName,
    what: "Says, sealed, that you have signed in here, so that nobody who guesses elsewhere keeps you out. It opens nothing.",
    until: "Until you leave, or a year after you signed in last",
  },
  {
    name: beforeCookieName,
    what: "Leads, sealed, to what was written here before you signed in, until you say what becomes of it.",
    until: "For 90 days at most",
  },
  {
    name: challengeCookie,
    what: "What your device was asked, sealed, while you use a passkey.",
    until: minutes,
  },
  {
    name: newCodesName,
    what: "Recovery codes that were just made, sealed, for the page that shows them.",
    until: minutes,
  },
  {
    name: typedCodeName,
    what: "A recovery code that was mistyped, sealed, so that you can mend it.",
    until: minutes,
  },
  {
    name: formCookie("…"),
    what: "Your e-mail address, sealed, between two pages of a form about your account. Never a password.",
    until: "For a quarter of an hour",
  },
];

const ofCode: readonly ListedCookie[] = [
  { name: accessCookie, what: "Says that the access code was typed here.", until: "Until you leave" },
];

/** By their bare names. */
const inBothModes: readonly ListedCookie[] = [
  { name: timeZoneCookie, what: "Your time zone, so that days are the right ones.", until: "For a year" },
  { name: lookName, what: "Light or dark, if you chose one.", until: "For a year" },
  { name: searchName, what: "What you looked for, sealed, for the page of what was found.", until: minutes },
  {
    name: newLinkName,
    what: "A link that you just made, sealed, for the page that shows it.",
    until: minutes,
  },
  {
    name: deletedName,
    what: "A step of a plan or a piece of evidence that you just deleted, sealed, so that you can take it back.",
    until: minutes,
  },
  {
    name: unsavedName,
    what: "What a form said that could not be saved yet, sealed, so that you can mend it.",
    until: minutes,
  },
  {
    name: "settled.…",
    what: "Says what is saved now, so that your browser erases its own copy.",
    until: "For a minute",
  },
];
