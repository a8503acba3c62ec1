import "server-only";
import { ok, type Result } from "../../result";
import { keyedHash } from "../crypto/keyed-hash";
import { uuidOf } from "../crypto/uuid";

type Adding<Problem> = {
  /** Adds it under this id, or finds something there. */
  add: (id: string) => Promise<Result<undefined, Problem>>;
  /** Whether what is there says the same. */
  isThere: (id: string) => Promise<boolean>;
};

/**
 * Adds what a form says under the id that it was drawn with, so that sending it twice adds one thing. Gone back to, or
 * shown twice, it may come with other `words`: these are another thing, whose id follows from them. Gives the id.
 */
export async function addOnce<Problem>(
  id: string,
  words: string,
  { add, isThere }: Adding<Problem>,
): Promise<Result<string, Problem>> {
  const added = await add(id);
  if (!added.ok) return added;
  if (await isThere(id)) return ok(id);
  const other = uuidOf(keyedHash("onward sent again 1", `${id} ${words}`));
  const addedToo = await add(other);
  return addedToo.ok ? ok(other) : addedToo;
}
