import "server-only";
import type { Origin } from "../../forms/answers";
import { uuidOf } from "../crypto/uuid";

/** The same origin always gives the same id, so that what is made of an answer is made once, whoever asks and how often. */
export function originId(walkthroughId: string, { exercise, field, row = "" }: Origin): string {
  return uuidOf([walkthroughId, exercise, field, row].join("\n"));
}

/** The id in the library of what one walkthrough brought there. */
export function evidenceIdFor(walkthroughId: string): string {
  return originId(walkthroughId, { exercise: "library", field: "evidence" });
}

/** What was promoted has the id of its origin, so that one more tap does not make it twice; all else a new one. */
export function takenOnce(newId: () => string): (id: string | undefined) => string {
  const taken = new Set<string>();
  return (id) => {
    if (id === undefined || taken.has(id)) return newId();
    taken.add(id);
    return id;
  };
}
