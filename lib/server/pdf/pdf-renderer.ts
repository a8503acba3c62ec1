import "server-only";
import { Worker } from "node:worker_threads";
import type { Paper } from "../../exports/choices";
import type { ExportDocument } from "../../exports/document";
import { fail, ok, type Result } from "../../result";
import { metrics } from "../metrics/metrics";
import { watchQueue } from "../queues/queue-lengths";
import { isTooLarge } from "./document-size";
import { createFairQueue } from "./fair-queue";

export type PdfError =
  | { kind: "too-large" }
  /** Too many documents are waiting already, in total or for this owner. */
  | { kind: "busy" }
  | { kind: "failed"; reason: "engine" | "time" | "crash" }
  /** The engine cannot start: not installed for this platform, or a file is missing. */
  | { kind: "unavailable" };

type PdfResult = Result<Uint8Array<ArrayBuffer>, PdfError>;

type Options = {
  workerFile: string;
  /** Milliseconds for one document, including the start of the worker. */
  timeLimit?: number;
  /** How many documents may wait behind the current one, in total and per owner. */
  queueLength?: number;
  mostOfOne?: number;
  /** Milliseconds of idle time after which the worker ends and frees its memory. */
  idleLimit?: number;
};

/** A document and its paper size. */
export type PrintJob = ExportDocument & { paper: Paper };

export type PdfRenderer = {
  render: (document: PrintJob, owner: string) => Promise<PdfResult>;
  /** Ends the worker; a document in progress fails, and the next one starts a new worker. */
  stop: () => Promise<void>;
};

type Job = { document: PrintJob; settle: (result: PdfResult) => void };
type Reply = { kind: "ready" } | { kind: "done"; bytes: Uint8Array<ArrayBuffer> } | { kind: "failed" };

/** One worker thread, started on demand and after a crash, behind a queue in which owners take turns. */
export function createPdfRenderer({
  workerFile,
  timeLimit = 30_000,
  queueLength = 20,
  mostOfOne = 4,
  idleLimit = 60_000,
}: Options): PdfRenderer {
  const waiting = createFairQueue<Job>({ most: queueLength, mostOfOne });
  watchQueue("pdf", waiting.length);
  let thread: Thread | undefined;
  let isWorking = false;
  let idle: NodeJS.Timeout | undefined;

  function render(document: PrintJob, owner: string): Promise<PdfResult> {
    if (isTooLarge(document)) return Promise.resolve(fail({ kind: "too-large" }));
    return new Promise((settle) => {
      if (!waiting.add(owner, { document, settle })) settle(fail({ kind: "busy" }));
      else if (!isWorking) void work();
    });
  }

  async function work(): Promise<void> {
    isWorking = true;
    clearTimeout(idle);
    for (let job = waiting.take(); job !== undefined; job = waiting.take()) {
      job.settle(await layOut(job.document));
    }
    isWorking = false;
    idle = setTimeout(() => void stop(), idleLimit);
    idle.unref();
  }

  async function layOut(document: PrintJob): Promise<PdfResult> {
    thread ??= startThread(workerFile, (gone) => {
      if (thread === gone) thread = undefined;
    });
    if (!thread) return fail({ kind: "unavailable" });
    const asked = thread;
    const began = performance.now();
    const result = await asked.ask(document, timeLimit);
    metrics()?.laidOut((performance.now() - began) / 1000);
    if (!result.ok && !isEngineFailure(result.error)) await end(asked);
    return result;
  }

  // Waits until the thread has really ended: a call into the engine cannot be interrupted, and a second worker beside
  // it would break the memory limit.
  async function end(ended: Thread): Promise<void> {
    if (thread === ended) thread = undefined;
    await ended.end();
  }

  async function stop(): Promise<void> {
    if (thread) await end(thread);
  }

  return { render, stop };
}

type Thread = {
  ask(document: PrintJob, timeLimit: number): Promise<PdfResult>;
  end(): Promise<unknown>;
};

/** Undefined if the platform cannot start threads. */
function startThread(workerFile: string, onGone: (thread: Thread) => void): Thread | undefined {
  let worker: Worker;
  try {
    worker = new Worker(/* turbopackIgnore: true */ workerFile, {
      // Its own conditions instead of the parent's loaders; no environment, so no secrets.
      execArgv: ["--conditions=react-server"],
      env: {},
      stdout: true,
      stderr: true,
    });
  } catch {
    return undefined;
  }
  let isReady = false;

  async function ask(document: PrintJob, timeLimit: number): Promise<PdfResult> {
    // Referenced only while there is work, so that an idle worker never keeps the process alive.
    worker.ref();
    const over = new AbortController();
    const result = await new Promise<PdfResult>((settle) => {
      const onEnd = () =>
        settle(fail(isReady ? { kind: "failed", reason: "crash" } : { kind: "unavailable" }));
      const onReply = (reply: Reply) => {
        if (reply.kind === "ready") isReady = true;
        else if (reply.kind === "done") settle(ok(reply.bytes));
        else settle(fail({ kind: "failed", reason: "engine" }));
      };
      const timer = setTimeout(() => settle(fail({ kind: "failed", reason: "time" })), timeLimit);
      worker.on("message", onReply).on("error", onEnd).on("exit", onEnd);
      over.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        worker.off("message", onReply).off("error", onEnd).off("exit", onEnd);
      });
      try {
        worker.postMessage(document);
      } catch {
        settle(fail({ kind: "failed", reason: "engine" }));
      }
    });
    over.abort();
    worker.unref();
    return result;
  }

  const thread: Thread = { ask, end: () => worker.terminate() };
  // An unhandled error event would end the whole process.
  for (const gone of ["error", "exit"]) worker.on(gone, () => onGone(thread));
  return thread;
}

function isEngineFailure(error: PdfError): boolean {
  return error.kind === "failed" && error.reason === "engine";
}
