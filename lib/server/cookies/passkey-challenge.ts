// What a device has to sign, so that an answer that somebody has recorded is worth nothing.
//
// It lies, sealed, in a cookie of the browser that asked: nobody fills a table by asking for many. What was answered,
// rightly or not, is noted in the database, so that it counts once, whichever process is asked.
import "server-only";
import { z } from "zod";
import { isFirstUse } from "../http/rate-limit";
import type { OwnerId } from "../owners/owner-id";
import { dropCookie, readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

export const challengeCookie = "__Host-onward-passkey";
/** How long somebody may take. In milliseconds. */
export const challengeMs = 5 * 60_000;

/** What it is for, and for whom; nobody is known yet who signs in. */
export type Aim = { act: "sign-in" } | { act: "add" | "confirm"; owner: OwnerId };

const contentSchema = z.strictObject({
  challenge: z.string(),
  /** The name that the device will file a new passkey under. */
  user: z.string().optional(),
});
export type Challenge = z.infer<typeof contentSchema>;

/** The value of a `Set-Cookie` header. */
export function newChallengeCookie(aim: Aim, challenge: Challenge): string {
  const sealed = seal(purpose(aim), challenge, Date.now(), challengeMs);
  return setCookie(challengeCookie, sealed, challengeMs / 1000);
}

export const droppedChallenge = dropCookie(challengeCookie);

/** The one that this browser was given for this aim; undefined if it was not, or it is used up or too old. One query. */
export async function takeChallenge(request: Request, aim: Aim): Promise<Challenge | undefined> {
  const cookie = readCookie(request.headers.get("cookie"), challengeCookie);
  const { data } = contentSchema.safeParse(open(purpose(aim), cookie));
  return data && (await isFirstUse(data.challenge, challengeMs)) ? data : undefined;
}

function purpose(aim: Aim): string {
  return JSON.stringify(["passkey", aim.act, "owner" in aim ? aim.owner : ""]);
}
