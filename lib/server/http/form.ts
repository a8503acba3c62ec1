import "server-only";
import { fail, ok, type Result } from "../../result";
import { bodyLimit } from "./gate";

/**
 * Reads a posted form, and never more of it than `bodyLimit` bytes: a Route Handler has no limit of its own.
 * Forms post as `application/x-www-form-urlencoded`; nothing here takes files.
 */
export async function readForm(
  request: Request,
): Promise<Result<URLSearchParams, "too-large" | "not-a-form">> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") || !request.body) return fail("not-a-form");
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > bodyLimit) return fail("too-large");
    text += decoder.decode(chunk, { stream: true });
  }
  return ok(new URLSearchParams(text + decoder.decode()));
}
