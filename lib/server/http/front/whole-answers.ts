import "server-only";
import type { ServerResponse } from "node:http";

/**
 * Holds a page, or what a script asked for, back until all of it is there, so that half of a form reaches nobody, and a
 * proxy can still ask another process when this one ends. Files go out as they are written.
 */
export function sendWhole(response: ServerResponse): void {
  const { write, end, flushHeaders } = response;
  const parts: Buffer[] = [];
  const isHeld = () =>
    /^(text\/html|application\/json)/.test(String(response.getHeader("Content-Type"))) &&
    !response.hasHeader("Content-Disposition");

  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders.call(response);
  };
  // Next, and what packs its pages, write without a callback.
  response.write = ((part: string | Uint8Array, ...more: [BufferEncoding]) => {
    if (!isHeld()) return write.call(response, part, ...more);
    parts.push(Buffer.from(part as Uint8Array));
    return true;
  }) as typeof write;
  response.end = ((...last: [Uint8Array, BufferEncoding]) => {
    const [part] = last;
    if (parts.length === 0) return end.apply(response, last);
    if (part !== undefined) parts.push(Buffer.from(part));
    return end.call(response, Buffer.concat(parts), "utf8");
  }) as typeof end;
}
