import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { hostname } from "node:os";
import next from "next";
import { routes } from "../routes";
import { accessCookie, isAccessToken } from "./auth/access";
import { closeDatabase, database } from "./db/client";
import { emptyLog } from "./db/erase";
import type { Settings } from "./env";
import { judge } from "./http/gate";
import { contentSecurityPolicy, newNonce, securityHeaders } from "./http/headers";
import { answering } from "./http/response-status";
import { log } from "./log";

// Next's own server behind a small one of ours: it refuses strangers, sets the headers, and stops
// without dropping a request. docs/decisions/0001 says why this is not a proxy.ts.

/** Slow senders give up their place after this long. */
const requestTimeoutMs = 60_000;
/** What is in flight at a stop has this long to end: longer than a save waits for a locked database. */
const drainMs = 15_000;
/** How long a sentence that was replaced stays in SQLite's log. */
const emptyLogEveryMs = 60_000;

export async function serve(settings: Settings, isDev: boolean): Promise<void> {
  const { host: hostname, port } = settings;
  const app = next({ dev: isDev, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();

  const inFlight = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    inFlight.add(response);
    response.once("close", () => inFlight.delete(response));
    if (!letIn(request, response, settings, isDev)) return;
    answering(response, () => handle(request, response)).catch((error: unknown) => {
      log.error("A request failed", error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.requestTimeout = requestTimeoutMs;
  if (isDev) server.on("upgrade", app.getUpgradeHandler());
  await listening(server, settings);
  setInterval(() => {
    emptyLog(database()).catch((error: unknown) =>
      log.error("The log of the database was not emptied", error),
    );
  }, emptyLogEveryMs).unref();

  const stop = () => {
    // A browser that is told so sends nothing more over the connection that brings its answer.
    for (const response of inFlight) response.shouldKeepAlive = false;
    void drain(server).then(async () => {
      await app.close();
      await closeDatabase();
      process.exit(0);
    });
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** Sets the headers that every response has; answers by itself, and says false, if nobody may come in. */
function letIn(
  request: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
  isDev: boolean,
): boolean {
  const policy = contentSecurityPolicy(newNonce(), isDev);
  // Next reads the nonce from here; what a client sends under this name must never reach it.
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  const { method = "GET", url = "/", headers } = request;
  for (const [name, value] of Object.entries(securityHeaders(url))) response.setHeader(name, value);

  const house = { ...settings, machine: hostname(), hasAccess };
  const verdict = judge({ method, url, headers }, house);
  if (verdict.kind === "pass") return true;
  response.setHeader("Cache-Control", "no-store");
  if (verdict.kind === "ask-code") {
    response.writeHead(303, { Location: routes.access() }).end();
  } else {
    response.writeHead(verdict.status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
    response.end(`${verdict.message}\n`);
  }
  return false;
}

function hasAccess(cookies: string | undefined): boolean {
  const prefix = `${accessCookie}=`;
  const cookie = (cookies ?? "").split("; ").find((one) => one.startsWith(prefix));
  return isAccessToken(cookie?.slice(prefix.length));
}

async function listening(server: Server, { host, port }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

/** Takes nothing new, ends what idles, and waits for the rest. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
}
