import "server-only";
import { z } from "zod";

/** A count in a hidden field; a missing or an empty one is not taken for 0. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
