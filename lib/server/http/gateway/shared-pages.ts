import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { routes } from "../../../routes";
import { chosenLook } from "../../cookies/look";

// Pages that are the same for everybody who comes to this process, whatever they bring but for the look they chose: drawn
// and packed once for each look, and then sent from memory. The gate has let in whoever gets one.

const shared: ReadonlySet<string> = new Set([
  routes.help(),
  routes.offline(),
  routes.sources(),
  routes.coaches(),
  routes.blank(),
  routes.example(),
]);

/** Its highest quality would hold everybody up for a quarter of a second. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const packings = {
  br: (html: Buffer) => brotliCompressSync(html, brotli),
  gzip: (html: Buffer) => gzipSync(html),
} as const;
type Packing = keyof typeof packings;

/** What is asked for as it is, and in each packing once somebody takes that. */
type Drawn = { html: Buffer } & Partial<Record<Packing, Buffer>>;

const drawn = new Map<string, Drawn>();

const isShared = ({ method, url = "" }: IncomingMessage) =>
  (method === "GET" || method === "HEAD") && shared.has(url);

function keyOf({ url, headers }: IncomingMessage): string {
  return `${chosenLook(headers.cookie) ?? ""} ${url}`;
}

const takes = {
  br: /(^|,)\s*br\s*(?!\s*;\s*q=0(\.0*)?\s*(,|$))(;|,|$)/i,
  gzip: /(^|,)\s*gzip\s*(?!\s*;\s*q=0(\.0*)?\s*(,|$))(;|,|$)/i,
} as const;

/** The smaller one of what the browser says that it takes; not what it names in order to refuse it. */
function packingFor({ headers }: IncomingMessage): Packing | undefined {
  const accepted = String(headers["accept-encoding"] ?? "");
  return (["br", "gzip"] as const).find((packing) => takes[packing].test(accepted));
}

/** Sends such a page, if it was drawn before. */
export function sendSharedPage(request: IncomingMessage, response: ServerResponse): boolean {
  const page = isShared(request) ? drawn.get(keyOf(request)) : undefined;
  if (!page) return false;
  const packing = packingFor(request);
  if (packing) page[packing] ??= packings[packing](page.html);
  const body = (packing && page[packing]) ?? page.html;
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    ...(packing && { "Content-Encoding": packing }),
    "Content-Length": body.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : body);
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
    drawn.set(keyOf(request), { html });
}
