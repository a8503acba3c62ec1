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
  /** Too many documents are waiting already, of everybody or of this owner. */
  | { kind: "busy" }
  | { kind: "failed"; reason: "engine" | "time" | "crash" }
  /** The engine does not start here at all: not installed for this platform, or a file is missing. */
  | { kind: "unavailable" };

type PdfResult = Result<Uint8Array<ArrayBuffer>, PdfError>;

type Options = {
  workerFile: string;
  /** Milliseconds for one document, the start of the worker included. */
  timeLimit?: number;
  /** How many documents may wait behind the one that is being laid out, of everybody and of one owner. */
  queueLength?: number;
  mostOfOne?: number;
  /** Milliseconds without work after which the worker ends and gives its memory back. */
  idleLimit?: number;
};

/** A document and the paper that it is laid out on. */
export type PrintJob = ExportDocument & { paper: Paper };

export type PdfRenderer = {
  render: (document: PrintJob, owner: string) => Promise<PdfResult>;
  /** Ends the worker; a document under way fails, the next one starts a new worker. */
  stop: () => Promise<void>;
};

type Job = { document: PrintJob; settle: (result: PdfResult) => void };
type Reply = { kind: "ready" } | { kind: "done"; bytes: Uint8Array<ArrayBuffer> } | { kind: "failed" };

/** One worker thread, started when needed and again after a crash, and in front of it a queue in which owners take turns. */
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

  // Waits until the thread is really gone: the engine cannot be interrupted inside a call, and a second worker
  // beside one that still runs would undo the bound on memory.
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

/** Undefined where the platform has no threads to start. */
function startThread(workerFile: string, onGone: (thread: Thread) => void): Thread | undefined {
  let worker: Worker;
  try {
    worker = new Worker(/* turbopackIgnore: true */ workerFile, {
      // Its own conditions instead of the parent's loaders; no environment, so none of its secrets.
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
    // Awake only while there is something to do, so that an idle worker never keeps the process alive.
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
  // An error nobody listens to would end the whole process.
  for (const gone of ["error", "exit"]) worker.on(gone, () => onGone(thread));
  return thread;
}

function isEngineFailure(error: PdfError): boolean {
  return error.kind === "failed" && error.reason === "engine";
}
