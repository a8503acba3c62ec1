import "server-only";
import { ok, type Result } from "../../result";
import { keyedHash } from "../crypto/keyed-hash";
import { uuidOf } from "../crypto/uuid";

type Adding<Problem> = {
  /** Adds it under this id, unless the id exists. */
  add: (id: string) => Promise<Result<undefined, Problem>>;
  /** Whether the row with this id has the same content. */
  isThere: (id: string) => Promise<boolean>;
};

/**
 * Adds a form's content under the id the form was rendered with, so that sending it twice adds it once. If the person
 * goes back and sends other `words`, that is another thing, with an id derived from them. Returns the id.
 */
export async function addOnce<Problem>(
  id: string,
  words: string,
  { add, isThere }: Adding<Problem>,
): Promise<Result<string, Problem>> {
  const added = await add(id);
  if (!added.ok) return added;
  if (await isThere(id)) return ok(id);
  const other = otherId(id, words);
  const addedToo = await add(other);
  return addedToo.ok ? ok(other) : addedToo;
}

/** The id of other words that came with an id that something has already: the same each time they are sent. */
export function otherId(id: string, words: string): string {
  return uuidOf(keyedHash("onward sent again 1", `${id} ${words}`));
}
