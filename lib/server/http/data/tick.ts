import "server-only";
import { z } from "zod";
import { ownerField } from "../../auth/meant";
import { readForm } from "../form";

const tick = z.strictObject({ kept: z.literal("yes"), [ownerField]: z.string().optional() });

/** The form in which somebody ticked that they are ready to delete everything; undefined if they did not. */
export async function tickedForm(request: Request): Promise<URLSearchParams | undefined> {
  const form = await readForm(request);
  return form.ok && tick.safeParse(Object.fromEntries(form.value)).success ? form.value : undefined;
}
