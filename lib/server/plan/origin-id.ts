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
