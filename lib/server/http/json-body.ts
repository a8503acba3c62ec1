import "server-only";
import type { z } from "zod";
import { readBody } from "./body";

/** A JSON body of at most `most` bytes; undefined if it does not match `schema`. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  most: number,
): Promise<z.infer<Schema> | undefined> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json($|;)/.test(type)) return undefined;
  const body = await readBody(request, most);
  if (!body.ok) return undefined;
  try {
    return schema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body.value))).data;
  } catch {
    return undefined;
  }
}
