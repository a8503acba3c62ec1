// The small parts that the format is made of.
import { z } from "zod";
import { cleanText } from "../text";
import { lengths } from "./limits";

/** Why a part of a file is refused; `sentence.ts` has the words. */
export type Reason =
  | "missing"
  | "unknown"
  | "too-large"
  | "wrong"
  | "not-text"
  | "repeated"
  | "leads-nowhere"
  | "not-offered"
  | "another-kind";

type Context = { addIssue(issue: { code: "custom"; path: PropertyKey[]; params: { reason: Reason } }): void };

/** Refuses the part at `path`, which is relative to what is being refined. */
export function refuse(context: Context, path: PropertyKey[], reason: Reason): void {
  context.addIssue({ code: "custom", path, params: { reason } });
}

/** Refuses those of a list at `path` that share what `key` holds with an earlier one. */
export function refuseRepeated<K extends string>(
  context: Context,
  list: readonly { readonly [P in K]?: string }[],
  key: K,
  path: readonly PropertyKey[],
): void {
  const seen = new Set<string>();
  for (const [index, one] of list.entries()) {
    const name = one[key];
    if (name === undefined) continue;
    if (seen.has(name)) refuse(context, [...path, index, key], "repeated");
    seen.add(name);
  }
}

/** Text that Onward could have stored itself: no control characters, no half of a surrogate pair. */
function textOf(most: number) {
  return z
    .string()
    .max(most)
    .refine((value) => cleanText(value) === value, { params: { reason: "not-text" satisfies Reason } });
}

export const textSchema = textOf(lengths.text).meta({ id: "text", description: "What a person wrote." });

export const words = textOf(lengths.words).meta({ id: "words", description: "What Onward asked." });

/** Of a question within its exercise. Nothing of Onward is called like what every object answers to. */
export const fieldName = z
  .string()
  .regex(
    /^(?!(constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[a-z][A-Za-z0-9]{0,59}$/,
  );

/** Of a stage, an exercise or a choice. */
export const slug = z.string().regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,59}$/);

/** `start`, `close`, `check-in`, or `stage/exercise`. */
export const stepKeySchema = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,59}(\/(?!constructor$)[a-z][a-z0-9-]{0,59})?$/);

/** The file's own name for a walkthrough, `w1`, or for a row of a group, `r1`. */
export const reference = {
  walkthrough: z.string().regex(/^w[1-9]\d{0,6}$/),
  row: z.string().regex(/^r[1-9]\d{0,6}$/),
};

/** As `Date` writes it; databases differ on the first thousand years. */
export const instant = z.iso
  .datetime({ precision: 3 })
  .regex(/^(19[7-9]|[2-9]\d\d)\d-/)
  .meta({ id: "instant", description: "An instant in UTC with milliseconds, from 1970 on." });
