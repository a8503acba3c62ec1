// Small schemas that the format is built from.
import { z } from "zod";
import { cleanText } from "../text";
import { lengths } from "./limits";

/** Why a part of a file is refused; the sentences are in `sentence.ts`. */
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

/** Reports the part at `path`, relative to the value being refined. */
export function refuse(context: Context, path: PropertyKey[], reason: Reason): void {
  context.addIssue({ code: "custom", path, params: { reason } });
}

/** Reports items of the list at `path` whose `key` repeats an earlier item's. */
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

/** Text that Onward could have stored itself: no control characters, no unpaired surrogates. */
function textOf(most: number) {
  return z
    .string()
    .max(most)
    .refine((value) => cleanText(value) === value, { params: { reason: "not-text" satisfies Reason } });
}

export const textSchema = textOf(lengths.text).meta({ id: "text", description: "What a person wrote." });

export const words = textOf(lengths.words).meta({ id: "words", description: "What Onward asked." });

/** The name of a question within its step; not a name that every object inherits. */
export const fieldName = z
  .string()
  .regex(
    /^(?!(constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[a-z][A-Za-z0-9]{0,59}$/,
  );

/** The slug of a stage, a step or a choice. */
export const slug = z.string().regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,59}$/);

/** `start`, `close`, `check-in`, or `stage/step`. */
export const stepKeySchema = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,59}(\/(?!constructor$)[a-z][a-z0-9-]{0,59})?$/);

/** A name within the file: `w1` for a walkthrough, `r1` for a row of a group. */
export const reference = {
  walkthrough: z.string().regex(/^w[1-9]\d{0,6}$/),
  row: z.string().regex(/^r[1-9]\d{0,6}$/),
};

/** As `Date` writes it. Databases differ on years before 1000. */
export const instant = z.iso
  .datetime({ precision: 3 })
  .regex(/^(19[7-9]|[2-9]\d\d)\d-/)
  .meta({ id: "instant", description: "An instant in UTC with milliseconds, from 1970 on." });
