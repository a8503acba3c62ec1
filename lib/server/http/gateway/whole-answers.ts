import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { chosenLook } from "../../cookies/look";
import { log } from "../../log/log";
import { failedPage, writeOnlyPage } from "../error-page";
import { lightPage } from "./light-page";
import { writesTo } from "./route-shape";
import { keepSharedPage } from "./shared-pages";

/**
 * Holds a page, or what a script asked for, back until all of it is there, so that half of a form reaches nobody, and a
 * proxy can still ask another process when this one ends. A page then goes out without Next's scripts. Files go out as
 * they are written.
 */
export function sendWhole(request: IncomingMessage, response: ServerResponse): void {
  const { write, end, flushHeaders } = response;
  const parts: Buffer[] = [];
  const isPage = () => /^text\/html/.test(String(response.getHeader("Content-Type")));
  const isHeld = () =>
    (isPage() || /^application\/json/.test(String(response.getHeader("Content-Type")))) &&
    !response.hasHeader("Content-Disposition");

  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders.call(response);
  };
  // Next writes without a callback.
  response.write = ((part: string | Uint8Array, ...more: [BufferEncoding]) => {
    if (!isHeld()) return write.call(response, part, ...more);
    parts.push(Buffer.from(part as Uint8Array));
    return true;
  }) as typeof write;
  response.end = ((...last: [Uint8Array | null | undefined, BufferEncoding]) => {
    const [part] = last;
    // Next ends with null what is asked for its head alone.
    if (part && isHeld()) parts.push(Buffer.from(part));
    if (response.statusCode === 405 && isRead(request)) {
      response.setHeader("Allow", writesTo(request.url));
      // Next refuses without a word, and a browser takes an empty answer for a file.
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
  // Next writes a page for whoever is sent elsewhere, and marks it as one that failed.
  const isElsewhere = response.statusCode >= 300 && response.statusCode < 400;
  const page = isElsewhere ? ({ ok: true, html: "" } as const) : lightPage(whole.toString(), look);
  if (!page.ok) {
    log.error(`A page could not be sent whole (${page.reason})`, undefined);
    response.statusCode = 500;
  }
  const sent = page.ok ? page : lightPage(failedPage(), look);
  const html = Buffer.from(sent.ok ? sent.html : "");
  // They were those of the page that Next wrote.
  response.removeHeader("ETag");
  response.setHeader("Content-Length", html.byteLength);
  // It names the fonts before the style sheet, which a page can't be painted without.
  response.removeHeader("Link");
  return html;
}
