// What a device has to sign, so that a recorded answer is worthless.
//
// It is sealed in a cookie of the browser that asked, so nobody can fill a table by asking often. Each answered
// challenge, right or wrong, is recorded in the database, so it counts once across all processes.
import "server-only";
import { z } from "zod";
import { isFirstUse } from "../http/rate-limit";
import type { OwnerId } from "../owners/owner-id";
import { dropCookie, readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

export const challengeCookie = "__Host-onward-passkey";
/** How long somebody may take, in milliseconds. */
export const challengeMs = 5 * 60_000;

/** Its purpose and its owner; somebody who is signing in is not known yet. */
export type Aim = { act: "sign-in" } | { act: "add" | "confirm"; owner: OwnerId };

const contentSchema = z.strictObject({
  challenge: z.string(),
  /** The user handle under which the device stores a new passkey. */
  user: z.string().optional(),
});
export type Challenge = z.infer<typeof contentSchema>;

export function newChallengeCookie(aim: Aim, challenge: Challenge): string {
  const sealed = seal(purpose(aim), challenge, Date.now(), challengeMs);
  return setCookie(challengeCookie, sealed, challengeMs / 1000);
}

export const droppedChallenge = dropCookie(challengeCookie);

/**
 * The challenge this browser was given for this purpose; undefined if there is none, or it was used or has expired.
 * One query.
 */
export async function takeChallenge(request: Request, aim: Aim): Promise<Challenge | undefined> {
  const cookie = readCookie(request.headers.get("cookie"), challengeCookie);
  const { data } = contentSchema.safeParse(open(purpose(aim), cookie));
  return data && (await isFirstUse(data.challenge, challengeMs)) ? data : undefined;
}

function purpose(aim: Aim): string {
  return JSON.stringify(["passkey", aim.act, "owner" in aim ? aim.owner : ""]);
}
