import "server-only";
import { fail, ok, type Result } from "../../result";

/** Reads a body of at most `most` bytes; a Route Handler has no limit of its own. */
export async function readBody(
  { headers, body }: Request,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, "too-large">> {
  if (Number(headers.get("content-length") ?? 0) > most) return fail("too-large");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) return fail("too-large");
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}
