import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { chosenLook } from "../../cookies/look";
import { log } from "../../log/log";
import { failedPage, writeOnlyPage } from "../error-page";
import { lightPage } from "./light-page";
import { writesTo } from "./route-shape";
import { keepSharedPage } from "./shared-pages";

/**
 * Buffers a page, or a response for a script, until it is complete, so that nobody gets half a form and a proxy can
 * still try another process if this one ends. A page then goes out without Next's scripts. Files are streamed.
 */
export function sendWhole(request: IncomingMessage, response: ServerResponse): void {
  const { write, end } = response;
  const parts: Buffer[] = [];
  const isPage = () => /^text\/html/.test(String(response.getHeader("Content-Type")));
  const isHeld = () =>
    (isPage() || /^application\/json/.test(String(response.getHeader("Content-Type")))) &&
    !response.hasHeader("Content-Disposition");

  // The head goes with the first part: Next would send it by itself, which is one packet more.
  response.flushHeaders = () => undefined;
  // Next writes without a callback.
  response.write = ((part: string | Uint8Array, ...more: [BufferEncoding]) => {
    if (!isHeld()) return write.call(response, part, ...more);
    parts.push(Buffer.from(part as Uint8Array));
    return true;
  }) as typeof write;
  response.end = ((...last: [Uint8Array | null | undefined, BufferEncoding]) => {
    const [part] = last;
    // Next ends a response to HEAD with null.
    if (part && isHeld()) parts.push(Buffer.from(part));
    if (response.statusCode === 405 && isRead(request)) {
      response.setHeader("Allow", writesTo(request.url));
      // Next refuses with an empty body, which a browser would download as a file.
      if (request.headers.accept?.includes("text/html")) {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        parts.push(Buffer.from(writeOnlyPage()));
      }
    }
    if (parts.length === 0) return end.apply(response, last);
    const whole = Buffer.concat(parts);
    if (!isPage()) return end.call(response, whole, "utf8");
    const page = light(whole, request, response);
    keepSharedPage(request, response, page);
    return end.call(response, page, "utf8");
  }) as typeof end;
}

const isRead = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

function light(whole: Buffer, { headers }: IncomingMessage, response: ServerResponse): Buffer {
  const look = chosenLook(headers.cookie);
  // Next writes a page for a redirect, and marks it as failed.
  const isElsewhere = response.statusCode >= 300 && response.statusCode < 400;
  const page = isElsewhere ? ({ ok: true, html: "" } as const) : lightPage(whole.toString(), look);
  if (!page.ok) {
    log.error(`A page could not be sent whole (${page.reason})`, undefined);
    response.statusCode = 500;
  }
  const sent = page.ok ? page : lightPage(failedPage(), look);
  const html = Buffer.from(sent.ok ? sent.html : "");
  // They belonged to the page that Next wrote.
  response.removeHeader("ETag");
  response.setHeader("Content-Length", html.byteLength);
  // It names the fonts before the style sheet, which a page cannot be painted without.
  response.removeHeader("Link");
  return html;
}
