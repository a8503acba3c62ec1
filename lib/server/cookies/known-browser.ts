// A browser in which somebody has signed in has its own rate limits, so that a stranger cannot use them up. The
// cookie grants no access. Only this server can make it, or read whom it is about.
import "server-only";
import { z } from "zod";
import { emailHash } from "../crypto/keyed-hash";
import { newToken } from "../crypto/tokens";
import { readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

export const knownBrowserName = "__Host-onward-known";
const purpose = "a browser that has signed in before";
const ms = 365 * 24 * 3600 * 1000;
/** People who share a browser. */
const most = 5;

const knownBrowser = z.strictObject({
  /** Random, so that two browsers of one person are counted separately. */
  browser: z.string(),
  /** Who has signed in, newest first: keyed hashes of addresses. */
  people: z.array(z.string()).max(most),
});

function read({ headers }: Request): z.infer<typeof knownBrowser> {
  const sealed = readCookie(headers.get("cookie"), knownBrowserName);
  return knownBrowser.safeParse(open(purpose, sealed)).data ?? { browser: newToken(), people: [] };
}

/** The id under which this browser is counted for this person; undefined if they have not signed in here. */
export function browserKnownFor(request: Request, email: string): string | undefined {
  const { browser, people } = read(request);
  return people.includes(emailHash(email)) ? browser : undefined;
}

/** Records that the person with this address has signed in here. */
export function withKnownBrowser(response: Response, request: Request, email: string | undefined): Response {
  if (email === undefined) return response;
  const { browser, people } = read(request);
  const person = emailHash(email);
  const latest = [person, ...people.filter((one) => one !== person)].slice(0, most);
  const sealed = seal(purpose, { browser, people: latest }, Date.now(), ms);
  response.headers.append("Set-Cookie", setCookie(knownBrowserName, sealed, ms / 1000));
  return response;
}
