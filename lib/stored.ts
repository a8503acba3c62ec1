import { z } from "zod";

/** Parses stored content by its schema; throws if it is invalid, without quoting it. `what` begins the sentence. */
export function readerOf<T>(schema: z.ZodType<T>, what: string): (stored: unknown) => T {
  return (stored) => {
    const parsed = schema.safeParse(stored);
    if (!parsed.success) throw new Error(`${what} does not hold what it should.`);
    return parsed.data;
  };
}

/** Of the answer that something was made from, an `Origin`. */
export const originShape = { exercise: z.string(), field: z.string(), row: z.string().exactOptional() };
