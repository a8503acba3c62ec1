import "server-only";
import { z } from "zod";
import type { Fields } from "../../forms/field";

// For forms that are sent as a whole, with a button. A step is saved while somebody types, perhaps from a page of an
// earlier version, and an unknown name must not stop that, so steps read only the names they know.

/** The content of a form with exactly these names, besides its owner field; undefined for any other form. */
export function strictly<Shape extends z.ZodRawShape>(
  form: URLSearchParams,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> | undefined {
  const { [ownerField]: _, ...said } = Object.fromEntries(form);
  return z.strictObject(shape).safeParse(said).data;
}

/** Extra fields of a form whose text is kept in the browser until it is sent. */
export const draftNames = { writer: z.string().optional(), sequence: z.string().optional() };

/** The names of questions without an own line; their answers are validated elsewhere. */
export function namesOf<F extends Fields>(fields: F): Record<keyof F & string, z.ZodOptional<z.ZodString>> {
  const names = Object.keys(fields).map((name) => [name, z.string().optional()]);
  return Object.fromEntries(names);
}

// A page may stay open while somebody else signs in to the same browser in another tab. So a form says whose it is:
// what was written on one person's page never becomes another's.

/** The hidden field that says so. */
export const ownerField = "owner";
