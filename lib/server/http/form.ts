import "server-only";
import { bodyLimit } from "../../forms/body-limit";
import { fail, ok, type Result } from "../../result";
import { readBody } from "./body";

/** The content of a form. */
export type FormResult = Result<URLSearchParams, "too-large" | "not-a-form">;

/**
 * The most fields in a form. The longest of ours, a step that shows a full plan, has about 2,000. A body of 4 MB
 * could hold millions, and each becomes an object here and is written twice into the error page.
 */
export const fieldLimit = 5_000;

/** A form with a file has that, and a few other fields. */
const partLimit = 20;

/**
 * Reads a posted form of at most `bodyLimit` bytes and `fieldLimit` fields. Forms without a file post as
 * `application/x-www-form-urlencoded`.
 */
export async function readForm(request: Request): Promise<FormResult> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") || !request.body) return fail("not-a-form");
  const body = await readBody(request, bodyLimit);
  if (!body.ok) return body;
  if (holdsMore(body.value, "&", fieldLimit - 1)) return fail("too-large");
  // `URLSearchParams` takes a second for a megabyte of plus signs, but none for percent-encoded spaces.
  return ok(new URLSearchParams(new TextDecoder().decode(body.value).replaceAll("+", " ")));
}

/** Whether a sequence of bytes occurs more than `most` times, checked before anything is parsed. */
function holdsMore(bytes: Uint8Array<ArrayBuffer>, part: string, most: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(part); at >= 0; at = buffer.indexOf(part, at + part.length))
    if (++count > most) return true;
  return false;
}

/** Reads a posted form that contains files, of at most `most` bytes in all. */
export async function readFormWithFiles(
  request: Request,
  most: number,
): Promise<Result<FormData, "too-large" | "not-a-form">> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return fail("not-a-form");
  const body = await readBody(request, most);
  if (!body.ok) return body;
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary === undefined) return fail("not-a-form");
  // One before each part, and one at the end.
  if (holdsMore(body.value, `--${boundary}`, partLimit + 1)) return fail("too-large");
  try {
    return ok(await new Response(body.value, { headers: { "content-type": type } }).formData());
  } catch {
    return fail("not-a-form");
  }
}
