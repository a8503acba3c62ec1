import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { watchQueue } from "../../queues/queue-lengths";
import { type Asker, createSemaphore } from "../../queues/semaphore";
import { opaqueString } from "./opaque-string";

// A password is never trimmed, truncated or lower-cased, and its Unicode composition does not matter
// (opaque-string.ts). argon2id with the minimum of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one
// lane; about 15 ms.

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Each hash takes one of the four threads that Node also reads files with. */
const inTurn = createSemaphore({ atOnce: 2, waiting: 100, each: 20, reserved: 50 });
watchQueue("password", inTurn.waiting);

/** The hash of a random password, made at the same cost. */
const nobodys =
  "$argon2id$v=19$m=19456,t=2,p=1$+dMw9zEOhiWn6vHHNwTxKg$0eR5BRe948iXP3MSPBPtcTknppkqt28V67muEzXFyfQ";

export async function hashPassword(password: string, asker: Asker): Promise<string> {
  return await inTurn(() => hash(opaqueString(password), cost), asker);
}

type Compared = {
  isSame: boolean;
  /** To replace the stored hash, which was made of the password exactly as typed. */
  renewed?: string;
};

/**
 * Compares a password with its hash. Without a hash the answer is no, after the same work. Earlier hashes were made
 * of what was typed, so that is tried too if it differs, all in one turn.
 */
export async function comparePassword(
  typed: string,
  hashed: string | undefined,
  asker: Asker,
): Promise<Compared> {
  const password = opaqueString(typed);
  const is = async (text: string) => (await verify(hashed ?? nobodys, text)) && hashed !== undefined;
  return await inTurn(async () => {
    if (await is(password)) return { isSame: true };
    if (typed === password || !(await is(typed))) return { isSame: false };
    return { isSame: true, renewed: await hash(password, cost) };
  }, asker);
}
