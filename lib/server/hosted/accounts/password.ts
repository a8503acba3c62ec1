import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { watchQueue } from "../../queues/queue-lengths";
import { type Asker, createSemaphore } from "../../queues/semaphore";
import { opaqueString } from "./opaque-string";

// Nothing of a password is trimmed, cut or made small; how it is composed does not count (opaque-string.ts). argon2id
// with the least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane; about 15 ms.

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Each takes one of the four threads that Node reads files with too. */
const inTurn = createSemaphore({ atOnce: 2, waiting: 100, each: 20, reserved: 50 });
watchQueue("password", inTurn.waiting);

/** A hash of a password that nobody has, made at the same cost. */
const nobodys =
  "$argon2id$v=19$m=19456,t=2,p=1$+dMw9zEOhiWn6vHHNwTxKg$0eR5BRe948iXP3MSPBPtcTknppkqt28V67muEzXFyfQ";

export async function hashPassword(password: string, asker: Asker): Promise<string> {
  return await inTurn(() => hash(opaqueString(password), cost), asker);
}

type Compared = {
  isSame: boolean;
  /** To be kept in place of the hash from before, which was made of the password as it was typed. */
  renewed?: string;
};

/**
 * Whether it is the password that was hashed. Without a hash it is not, and telling so takes the same work. Hashes were
 * once made of what was typed, so that is tried as well where it differs, all in one turn.
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
