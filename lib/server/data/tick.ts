import "server-only";
import { z } from "zod";
import type { FormResult } from "../http/form";
import { ownerField } from "../http/strict-form";

const tick = z.strictObject({ kept: z.literal("yes"), [ownerField]: z.string().optional() });

/** Whether somebody ticked that they are ready to delete everything. */
export function isTicked(form: FormResult): boolean {
  return form.ok && tick.safeParse(Object.fromEntries(form.value)).success;
}
