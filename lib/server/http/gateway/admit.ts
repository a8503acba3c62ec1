import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { bodyLimit } from "../../../forms/body-limit";
import { routes } from "../../../routes";
import { isLoopbackHost } from "../../settings/settings";
import { isShareAddress } from "./share-address";

// Decides, before anything else runs, whether a request is allowed at all. A page of another site must not read or
// write here, neither with a form that posts nor with a domain name pointed at this machine (DNS rebinding).

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

type RefusalStatus = 400 | 403 | 405 | 413 | 421;

export type Verdict =
  | { kind: "pass" }
  | { kind: "refuse"; status: RefusalStatus; message: string }
  | { kind: "ask-code" };

type House = {
  /** On a host: its public origin. The gateway then ignores access codes; who may read what is decided later. */
  origin?: string | undefined;
  /** The address that the server listens on. */
  host: string;
  isLoopback: boolean;
  asksCode: boolean;
  /** This machine's own name on its network. */
  machine: string;
  hasAccess: (cookies: string | undefined) => boolean;
};

/** A larger body is allowed here; the route itself limits it. */
const ownLimit: ReadonlySet<string> = new Set([routes.importData()]);

/** The methods that a browser uses here. */
export const methods: readonly string[] = ["GET", "HEAD", "POST", "PUT"];

const pass: Verdict = { kind: "pass" };
const isSafe = (method: string) => method === "GET" || method === "HEAD";

export function admit(asked: Asked, house: House): Verdict {
  const { method, headers } = asked;
  if (headers.host === undefined) return refuse(400, "This request doesn’t say which address it is for.");
  if (!isOwnName(asked, house))
    return refuse(421, "This Onward answers only to the address it was started with.");
  if (!methods.includes(method)) return refuse(405, "Onward can’t do that with an address.");
  if (!isReadable(asked.url)) return refuse(400, "This address can’t be read. It may have been cut off.");
  if (!isFromHere(asked, house))
    return refuse(403, "This request came from another site, so it was not carried out.");
  if (Number(headers["content-length"] ?? 0) > bodyLimit && !ownLimit.has(pathIn(asked.url)))
    return refuse(413, "This is more than Onward can take at once. Go back, and shorten it.");
  if (house.origin || !house.asksCode || isOpenToAll(asked) || house.hasAccess(headers.cookie)) return pass;
  // Forms are refused later, where their words can be given back: `withPrincipal` checks the code as well.
  return isSafe(method) ? { kind: "ask-code" } : pass;
}

function refuse(status: RefusalStatus, message: string): Verdict {
  return { kind: "refuse", status, message };
}

/** Only a domain name can be pointed at somebody else's machine, so a bare IP address is safe beyond loopback. */
function isOwnName({ headers, url }: Asked, house: House): boolean {
  const header = headers.host;
  const name = hostName(header);
  if (name === undefined) return false;
  // Operators' tools use the process's own address.
  if (house.origin)
    return header?.toLowerCase() === new URL(house.origin).host || isOperatorPath(pathIn(url));
  if (isLoopbackHost(name)) return true;
  if (house.isLoopback) return false;
  const own = [house.host.toLowerCase(), house.machine.toLowerCase(), `${house.machine.toLowerCase()}.local`];
  return isIP(name) !== 0 || own.includes(name);
}

export function pathIn(url: string): string {
  return url.split("?", 1)[0] ?? "";
}

/**
 * A broken percent escape such as `/%ff` would be an error deep inside the router, and a null character an error in
 * PostgreSQL. The address of a share is allowed to contain them, and then simply opens nothing. Absolute URLs are
 * only for proxies.
 */
function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    return !decodeURIComponent(pathIn(url)).includes("\0") || isShareAddress(url);
  } catch {
    return false;
  }
}

/** Requested by the operator's tools. */
function isOperatorPath(path: string): boolean {
  return path === "/health" || path.startsWith("/health/") || path === "/metrics";
}

function hostName(header: string | undefined): string | undefined {
  if (!header || /[\s/@?#]/.test(header) || !URL.canParse(`http://${header}`)) return undefined;
  return new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, "");
}

/**
 * Uses Fetch Metadata if the browser sends it, `Origin` otherwise. A write with neither is refused. Behind a proxy
 * that adds `Referrer-Policy: no-referrer`, our own forms send the origin `null`; then Fetch Metadata decides, which
 * reports cross-site for a sandboxed page with origin `null`. Over plain http beyond loopback, browsers send no Fetch
 * Metadata.
 */
function isFromHere({ method, headers }: Asked, house: House): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (origin === "null" && site === "same-origin") return true;
  const isOwn = house.origin ? origin === house.origin : isSameOrigin(origin, headers.host);
  if (origin !== undefined && !isOwn) return isSafe(method) && isVisit(headers);
  if (site === "same-origin" || site === "none") return true;
  if (site !== undefined) return isSafe(method) && isVisit(headers);
  return isSafe(method) || origin !== undefined;
}

function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** Somebody followed a link to here. */
function isVisit(headers: IncomingHttpHeaders): boolean {
  return headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
}

const openPaths = new Set([
  "/help",
  "/offline",
  "/access",
  "/access/enter",
  "/leave/done",
  "/look",
  "/look/choose",
  "/sw.js",
  "/icon.svg",
  "/app.webmanifest",
  "/plain.css",
]);

/** Help, the assets of pages, and shared pages. */
function isOpenToAll({ method, url }: Asked): boolean {
  const path = pathIn(url);
  if (openPaths.has(path) || isOperatorPath(path) || (isSafe(method) && isShareAddress(url))) return true;
  return /^\/(_next\/static|elements|app)\//.test(path) && !path.includes("..");
}
