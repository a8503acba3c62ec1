import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { routes } from "../../../routes";
import { chosenLook } from "../../cookies/look";

// Pages that are the same for everybody who comes to this process, whatever they bring but for the look they chose: drawn
// once for each look, and then sent from memory. The gate has let in whoever gets one.

const shared: ReadonlySet<string> = new Set([
  routes.help(),
  routes.offline(),
  routes.sources(),
  routes.coaches(),
  routes.blank(),
  routes.example(),
]);

const drawn = new Map<string, Buffer>();

const isShared = ({ method, url = "" }: IncomingMessage) =>
  (method === "GET" || method === "HEAD") && shared.has(url);

function keyOf({ url, headers }: IncomingMessage): string {
  return `${chosenLook(headers.cookie) ?? ""} ${url}`;
}

/** Sends such a page, if it was drawn before. */
export function sendSharedPage(request: IncomingMessage, response: ServerResponse): boolean {
  const html = isShared(request) ? drawn.get(keyOf(request)) : undefined;
  if (!html) return false;
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": html.byteLength });
  response.end(request.method === "HEAD" ? undefined : html);
  return true;
}

/** Keeps such a page, once it was drawn and nothing in its answer is for one person alone. */
export function keepSharedPage(request: IncomingMessage, response: ServerResponse, html: Buffer): void {
  if (
    request.method === "GET" &&
    isShared(request) &&
    response.statusCode === 200 &&
    !response.hasHeader("Set-Cookie")
  )
    drawn.set(keyOf(request), html);
}
