import "server-only";
import type { PasskeyProblem } from "../../../accounts/passkey";
import {
  type Aim,
  type Challenge,
  droppedChallenge,
  newChallengeCookie,
} from "../../cookies/passkey-challenge";
import { type LimitName, secondsUntilAnew } from "../../http/rate-limit";
import { json } from "../../http/reply";
import { log } from "../../log/log";

// A passkey takes two requests: options for the device, then its answer. A script sends both, so the replies are
// JSON: the options, where to go next, or the kind of failure, for which the page has the words.

const statuses: Record<PasskeyProblem, number> = {
  malformed: 400,
  "signed-out": 401,
  "somebody-else": 401,
  refused: 403,
  unproved: 403,
  taken: 409,
  changed: 409,
  "too-many": 409,
  "too-often": 429,
  unavailable: 503,
};

/** The most bytes of a device's answer as JSON. */
export const mostBytes = 32_768;

/** The options for the device, and the cookie that identifies its answer. */
export function replyAsked(aim: Aim, asked: { options: unknown; challenge: Challenge }): Response {
  const reply = json(200, asked.options);
  reply.headers.append("Set-Cookie", newChallengeCookie(aim, asked.challenge));
  return reply;
}

/** Where the page goes next. */
export function replyGoOn(to: string, ...cookies: readonly string[]): Response {
  const reply = json(200, { to });
  for (const cookie of [droppedChallenge, ...cookies]) reply.headers.append("Set-Cookie", cookie);
  return reply;
}

/** `to`: where the page goes if something else has to be done first. */
export function replyProblem(kind: PasskeyProblem, to?: string): Response {
  return json(statuses[kind], { kind, ...(to !== undefined && { to }) });
}

/** When it is worth trying again. */
export function replyTooOften(name: LimitName): Response {
  log.event("limit-reached", { how: name });
  const reply = replyProblem("too-often");
  reply.headers.set("Retry-After", String(secondsUntilAnew(name)));
  return reply;
}
