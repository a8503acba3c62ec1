import "server-only";
import { createServer } from "node:http";
import { lastBackup } from "../backup/last-backup";
import { StartError } from "../errors/start-error";
import { errorCount } from "../log/error-count";
import { queueLengths } from "../queues/queue-lengths";
import type { Settings } from "../settings/settings";
import { holdMetrics, type Metrics } from "./metrics";

/** In seconds: from a static file to the longest time a PDF may take. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Starts counting, if the settings ask for it. The library is loaded only then. */
export async function startMetrics({ dataDir, metrics: asked }: Settings): Promise<void> {
  if (!asked) return;
  const made = await createMetrics(dataDir);
  holdMetrics(made);
  if (asked.port !== undefined) await listenBeside(asked.port, made);
}

export async function createMetrics(dataDir: string): Promise<Metrics> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import("prom-client");
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "onward_http_request_duration_seconds",
    help: "How long answers took, by the route of the code",
    labelNames: ["method", "route", "status"],
    buckets,
    registers,
  });
  const inFlight = new Gauge({
    name: "onward_http_requests_in_flight",
    help: "Requests that are being answered",
    registers,
  });
  const pages = new Histogram({
    name: "onward_pdf_duration_seconds",
    help: "How long PDFs took to be laid out, without the wait for their turn",
    buckets,
    registers,
  });
  new Counter({
    name: "onward_errors_total",
    help: "Lines of the log at the level error",
    registers,
    collect() {
      this.reset();
      this.inc(errorCount());
    },
  });
  new Gauge({
    name: "onward_queue_length",
    help: "What waits for its turn: documents, mails, passwords to be hashed, queries on SQLite",
    labelNames: ["queue"],
    registers,
    collect() {
      for (const [queue, length] of queueLengths()) this.set({ queue }, length);
    },
  });
  addBackups();

  function addBackups(): void {
    const of = (
      name: string,
      help: string,
      value: (last: NonNullable<ReturnType<typeof lastBackup>>) => number,
    ) =>
      new Gauge({
        name: `onward_backup_${name}`,
        help,
        registers,
        collect() {
          const last = lastBackup(dataDir);
          // If no backup was ever kept, there is nothing to report.
          if (last) this.set(value(last));
          else this.remove();
        },
      });
    of("last_success_timestamp_seconds", "When the last backup was kept; 0 if none was", ({ keptAt }) =>
      keptAt === undefined ? 0 : Date.parse(keptAt) / 1000,
    );
    of("last_run_succeeded", "1 if the last run of keep-backups kept one, else 0", ({ isKept }) =>
      isKept ? 1 : 0,
    );
    of("size_bytes", "The size of the last backup that was kept", ({ bytes }) => bytes);
  }

  return {
    text: () => registry.metrics(),
    type: registry.contentType,
    requested() {
      inFlight.inc();
      const over = requests.startTimer();
      return ({ method, route, status }) => {
        inFlight.dec();
        over({ method, route, status });
      };
    },
    laidOut: (seconds) => pages.observe(seconds),
  };
}

/** For clients on this machine, without a token. */
async function listenBeside(port: number, made: Metrics): Promise<void> {
  const server = createServer(async ({ method, url }, response) => {
    if (method !== "GET" || url !== "/metrics") response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": made.type }).end(await made.text());
  });
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      reject(new StartError(`ONWARD_METRICS_PORT is ${port}, and nothing can listen there (${code}).`)),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
}
