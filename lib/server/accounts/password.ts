import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { turns } from "./turns";

// Passwords are taken exactly as they were typed: nothing is trimmed, cut, composed or made small. argon2id with the
// least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane; about 15 ms.

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Each takes one of the four threads that Node reads files with too. */
const inTurn = turns({ atOnce: 2, waiting: 100 });

/** A hash of a password that nobody has, made at the same cost. */
const nobodys =
  "$argon2id$v=19$m=19456,t=2,p=1$+dMw9zEOhiWn6vHHNwTxKg$0eR5BRe948iXP3MSPBPtcTknppkqt28V67muEzXFyfQ";

export async function hashPassword(password: string): Promise<string> {
  return await inTurn(() => hash(password, cost));
}

/** Whether it is the password that was hashed. Without a hash it is not, and telling so takes the same work. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const isSame = await inTurn(() => verify(hashed ?? nobodys, password));
  return isSame && hashed !== undefined;
}
