import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { routes } from "../../../routes";
import { chosenLook } from "../../cookies/look";

// Pages that are the same for everybody, except for the chosen look: each is rendered once per look and then served
// from memory. The gateway has admitted whoever gets one.

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

/** Sends such a page if it is in memory. */
export function sendSharedPage(request: IncomingMessage, response: ServerResponse): boolean {
  const html = isShared(request) ? drawn.get(keyOf(request)) : undefined;
  if (!html) return false;
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": html.byteLength });
  response.end(request.method === "HEAD" ? undefined : html);
  return true;
}

/** Stores such a page, once it was rendered and nothing in its response is personal. */
export function keepSharedPage(request: IncomingMessage, response: ServerResponse, html: Buffer): void {
  if (
    request.method === "GET" &&
    isShared(request) &&
    response.statusCode === 200 &&
    !response.hasHeader("Set-Cookie")
  )
    drawn.set(keyOf(request), html);
}
