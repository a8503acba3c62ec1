import "server-only";
import { z } from "zod";
import type { Fields } from "../../forms/field";

// For forms that are sent whole, when somebody presses a button. The steps are saved while somebody types, maybe from a
// page of an earlier version, and one name that is not known any more must not stop that: they read what they know.

/** What a form says that has these names and no others, besides for whom it was drawn; undefined for any other. */
export function strictly<Shape extends z.ZodRawShape>(
  form: URLSearchParams,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> | undefined {
  const { [ownerField]: _, ...said } = Object.fromEntries(form);
  return z.strictObject(shape).safeParse(said).data;
}

/** What a form says beside, whose text is kept in the browser until it is sent. */
export const draftNames = { writer: z.string().optional(), sequence: z.string().optional() };

/** The names of questions without an own line; what is answered to them is looked at elsewhere. */
export function namesOf<F extends Fields>(fields: F): Record<keyof F & string, z.ZodOptional<z.ZodString>> {
  const names = Object.keys(fields).map((name) => [name, z.string().optional()]);
  return Object.fromEntries(names);
}

// A page stays open while somebody else signs in to the same browser in another tab. So a form says for whom it was
// drawn: what was written on one person's page never becomes another's.

/** The hidden field of every form that says it. */
export const ownerField = "owner";
