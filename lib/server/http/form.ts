import "server-only";
import { fail, ok, type Result } from "../../result";
import { readBody } from "./body";
import { bodyLimit } from "./front/gate";

/** What a form said. */
export type FormResult = Result<URLSearchParams, "too-large" | "not-a-form">;

/** Reads a posted form of at most `bodyLimit` bytes. Forms without a file post as `application/x-www-form-urlencoded`. */
export async function readForm(request: Request): Promise<FormResult> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") || !request.body) return fail("not-a-form");
  const body = await readBody(request, bodyLimit);
  return body.ok ? ok(new URLSearchParams(new TextDecoder().decode(body.value))) : body;
}

/** Reads a posted form that has files in it, of at most `most` bytes in all. */
export async function readFormWithFiles(
  request: Request,
  most: number,
): Promise<Result<FormData, "too-large" | "not-a-form">> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return fail("not-a-form");
  const body = await readBody(request, most);
  if (!body.ok) return body;
  try {
    return ok(await new Response(body.value, { headers: { "content-type": type } }).formData());
  } catch {
    return fail("not-a-form");
  }
}
