import "server-only";
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { closeDatabase, database } from "./db/client";
import { emptyLog, eraseLeftovers } from "./db/erase";
import { allMailSent } from "./hosted/accounts/mail";
import { startSweeping } from "./hosted/accounts/sweep";
import { watchSources } from "./http/gateway/dev-reload";
import { createGateway } from "./http/gateway/gateway";
import { hasHandler } from "./http/gateway/route-shape";
import { answering } from "./http/response-status";
import { beginStopping, isStopping } from "./http/stopping";
import { log, quieten } from "./log/log";
import { startMetrics } from "./metrics/start-metrics";
import type { Settings } from "./settings/settings";

// Next's own server behind our gateway, and a shutdown that drops no request. Why this is not a proxy.ts:
// docs/decisions/0001

/** How long requests in progress may take at a shutdown: longer than a save waits for a locked database. */
const drainMs = 15_000;
/** How long replaced text stays in SQLite's log. */
const emptyLogEveryMs = 60_000;

export async function serve(settings: Settings, isDev: boolean): Promise<void> {
  const { host: hostname, port, noticeMs } = settings;
  if (!isDev) {
    quieten(console);
    takeBuiltConfig();
  }
  await startMetrics(settings);
  // Next listens for upgrades of a connection on this server, which nobody reaches. On ours it would drop each of them
  // unanswered, a probe that offers HTTP/2 among them, before the gateway has seen it.
  const app = next({ dev: isDev, hostname, port, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();

  const inFlight = new Set<ServerResponse>();
  const server = createGateway(
    (request, response) => {
      inFlight.add(response);
      response.once("close", () => inFlight.delete(response));
      answering(response, () => handle(request, response)).catch((error: unknown) => {
        log.error("A request failed", error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    },
    { settings, isDev, takesWrites: hasHandler },
  );
  if (isDev) watchSources();
  await listening(server, settings);
  setInterval(() => {
    emptyLog(database()).catch((error: unknown) =>
      log.error("The log of the database was not emptied", error),
    );
  }, emptyLogEveryMs).unref();
  if (settings.hosted) startSweeping();

  const stop = async () => {
    if (isStopping()) return;
    beginStopping();
    await sleep(noticeMs);
    // `Connection: close` makes a browser send nothing more over this connection.
    for (const response of inFlight) response.shouldKeepAlive = false;
    await drain(server);
    await Promise.race([allMailSent(), sleep(drainMs, undefined, { ref: false })]);
    await app.close();
    await eraseLeftovers(database());
    await closeDatabase();
    process.exit(0);
  };
  // Each signal may come twice: npm forwards one that the terminal has sent already.
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

/**
 * Next would load 100 MB of its compiler to read next.config.ts. The server written by `output: "standalone"` passes
 * on the configuration read by the build in the same way.
 */
function takeBuiltConfig(): void {
  const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8")) as {
    config: unknown;
  };
  process.env["__NEXT_PRIVATE_STANDALONE_CONFIG"] = JSON.stringify(config);
}

async function listening(server: Server, { host, port }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

/** Accepts nothing new, closes idle connections, and waits for the rest. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
}
