import "server-only";
import { z } from "zod";

/** A count in a hidden field; a missing or empty one is not read as 0. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
