import "server-only";
import type { Origin } from "../../forms/answers";
import { uuidOf } from "../crypto/uuid";

/**
 * A deterministic id per origin, so that an answer is made into something only once, however often and by whomever
 * that is requested.
 */
export function originId(walkthroughId: string, { exercise, field, row = "" }: Origin): string {
  return uuidOf([walkthroughId, exercise, field, row].join("\n"));
}

/** The id, in the library, of what a walkthrough contributed to it. */
export function evidenceIdFor(walkthroughId: string): string {
  return originId(walkthroughId, { exercise: "library", field: "evidence" });
}

/** A promoted answer gets the id of its origin, so that a second tap does not add it again; anything else gets a new id. */
export function takenOnce(newId: () => string): (id: string | undefined) => string {
  const taken = new Set<string>();
  return (id) => {
    if (id === undefined || taken.has(id)) return newId();
    taken.add(id);
    return id;
  };
}
