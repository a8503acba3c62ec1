import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { hostname } from "node:os";
import { routes } from "../../../routes";
import { isAccessToken } from "../../auth/access";
import { readCookie } from "../../cookies/host-cookie";
import { chosenLook } from "../../cookies/look";
import { accessCookie } from "../../cookies/own-cookie";
import type { Settings } from "../../settings/settings";
import { noteClientAddress } from "../client-address";
import { refusedPage } from "../error-page";
import { admit, methods, pathIn } from "./admit";
import { sendReloads } from "./dev-reload";
import { sendElement } from "./element-files";
import { contentSecurityPolicy, securityHeaders } from "./headers";
import { lightPage } from "./light-page";
import { measureRequest } from "./measure-request";
import { noteRequest } from "./note-request";
import { pack } from "./pack";
import { sendSharedPage } from "./shared-pages";
import { endSlowReader, type Pace } from "./slow-readers";
import { refuseUnreadable } from "./unreadable-request";
import { sendWhole } from "./whole-answers";

// The HTTP server in front of Next's. Refused and malformed requests are answered here, with the same headers as
// everything else.

/** In milliseconds: slow senders and readers are disconnected after this long. */
export type Patience = {
  /** For a request's headers. */
  head: number;
  /** For the whole request. */
  whole: number;
  /** How often slow ones are looked for. */
  look: number;
  /** For reading the response. */
  reading: Pace;
};

const usual: Patience = {
  head: 20_000,
  whole: 60_000,
  look: 5_000,
  reading: { still: 60_000, rest: 30 * 60_000 },
};

type Options = {
  settings: Settings;
  isDev?: boolean;
  patience?: Patience;
  /** Whether anything can be posted to an address. */
  takesWrites?: (url: string) => boolean;
};
type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that is not listening yet; `handle` gets the admitted requests. */
export function createGateway(
  handle: Handle,
  { settings, isDev = false, patience = usual, takesWrites = () => true }: Options,
): Server {
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      connectionsCheckingInterval: patience.look,
      maxHeaderSize: longestHead(settings),
      // Node's own refusal would lack all our headers; `admit` refuses too.
      requireHostHeader: false,
    },
    (request, response) => {
      endSlowReader(response, patience.reading);
      if (settings.hosted) noteRequest(request, response);
      if (settings.metrics) measureRequest(request, response);
      if (
        letIn(request, response, settings, isDev) &&
        isTidy(request, response) &&
        isOfPages(request, response) &&
        isTaken(request, response, takesWrites)
      ) {
        pack(request, response);
        if (isDev && sendReloads(request, response)) return;
        if (sendElement(request, response) || (!isDev && sendSharedPage(request, response))) return;
        sendWhole(request, response);
        handle(request, response);
      }
    },
  );
  server.on("checkExpectation", (request, response) => {
    setHeaders(request, response, settings, isDev);
    refuse(request, response, 417, "Onward can’t do what this request expects.");
  });
  refuseUnreadable(server, settings.hosted?.origin);
  return server;
}

/**
 * In bytes. Cookies ignore ports, so every other program on a person's machine adds its own to each request, and
 * Node's default of 16 KB is soon full.
 */
function longestHead({ hosted }: Settings): number {
  return (hosted ? 16 : 64) * 1024;
}

/** Sets the headers that every response has; returns false if it has answered because nobody may come in. */
function letIn(
  request: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
  isDev: boolean,
): boolean {
  setHeaders(request, response, settings, isDev);
  noteClientAddress(request, settings.hosted?.proxies ?? 0);
  const { method = "GET", url = "/", headers } = request;
  const house = { ...settings, origin: settings.hosted?.origin, machine: hostname(), hasAccess };
  const verdict = admit({ method, url, headers }, house);
  if (verdict.kind === "pass") return true;
  if (verdict.kind === "ask-code") {
    response.writeHead(303, { Location: routes.access() }).end();
  } else {
    if (verdict.status === 405) response.setHeader("Allow", methods.join(", "));
    refuse(request, response, verdict.status, verdict.message);
  }
  return false;
}

/** Redirects an address with a trailing slash to the one without. Next would too, but lets caches keep that. */
function isTidy({ url = "/" }: IncomingMessage, response: ServerResponse): boolean {
  const path = pathIn(url);
  const tidy = path.replace(/[/\\]+/g, "/").replace(/(.)\/$/, "$1");
  if (tidy === path) return true;
  response.writeHead(308, { Location: tidy + url.slice(path.length) }).end();
  return false;
}

/** Next's scripts render pages in the browser. None of our pages loads them, so they are not served. */
function isOfPages(request: IncomingMessage, response: ServerResponse): boolean {
  if (!/^\/_next\/.*\.js$/.test(pathIn(request.url ?? "/"))) return true;
  refuse(request, response, 404, "This is not here.");
  return false;
}

/**
 * Pages and files can only be read. For a write Next would render a page as well, take it for a Server Action, or
 * fail on a file.
 */
function isTaken(
  request: IncomingMessage,
  response: ServerResponse,
  takesWrites: (url: string) => boolean,
): boolean {
  const { method = "GET", url = "/" } = request;
  if (method === "GET" || method === "HEAD" || takesWrites(url)) return true;
  response.setHeader("Allow", "GET, HEAD");
  refuse(request, response, 405, "What is here can be read, and nothing can be sent to it.");
  return false;
}

function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { hosted }: Settings,
  isDev: boolean,
): void {
  for (const name of Object.keys(request.headers))
    if (unread.has(name) || (!isDev && nextsOwn.test(name))) delete request.headers[name];
  response.setHeader("Content-Security-Policy", contentSecurityPolicy);
  for (const [name, value] of Object.entries(securityHeaders(request.url ?? "/", hosted?.origin)))
    response.setHeader(name, value);
}

/**
 * Anybody can set these headers, and nothing of Onward reads them. Next would trust some of them, and where it can't
 * send the asked part or version of a file it fails with 500.
 */
const unread = new Set([
  "content-security-policy",
  "forwarded",
  "if-match",
  "if-range",
  "if-unmodified-since",
  "range",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-real-ip",
]);

/**
 * Pages are plain links and forms: nothing of ours sends what Next's router sends, and Next fails on what it cannot
 * parse.
 */
const nextsOwn = /^(rsc$|next-|x-next|x-middleware-|x-invoke-|x-now-|x-prerender-|x-matched-path$)/;

/** A page for somebody who follows a link, one sentence for a program. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  const { accept = "", cookie } = request.headers;
  // Under a foreign host name its style sheet would be refused too.
  const isPage = accept.includes("text/html") && status !== 421;
  const page = isPage ? lightPage(refusedPage(message), chosenLook(cookie)) : undefined;
  response.writeHead(status, {
    "Cache-Control": "no-store",
    "Content-Type": `text/${page ? "html" : "plain"}; charset=utf-8`,
    Connection: "close",
  });
  response.end(page?.ok ? page.html : `${message}\n`);
}

function hasAccess(cookies: string | undefined): boolean {
  return isAccessToken(readCookie(cookies, accessCookie));
}
