import "server-only";
import { Worker } from "node:worker_threads";
import type { Paper } from "../../exports/choices";
import type { Block, ExportDocument } from "../../exports/document";
import { fail, ok, type Result } from "../../result";
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
  let worker: Worker | null = null;
  let isReady = false;
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
    const current = worker ?? start();
    if (current === null) return fail({ kind: "unavailable" });
    // Awake only while there is something to do, so that an idle worker never keeps the process alive.
    current.ref();
    const result = await ask(current, document);
    current.unref();
    if (!result.ok && !isEngineFailure(result.error)) await end(current);
    return result;
  }

  function start(): Worker | null {
    try {
      const started = new Worker(/* turbopackIgnore: true */ workerFile, {
        // Its own conditions instead of the parent's loaders; no environment, so none of its secrets.
        execArgv: ["--conditions=react-server"],
        env: {},
        stdout: true,
        stderr: true,
      });
      isReady = false;
      // An error nobody listens to would end the whole process.
      started.on("error", () => forget(started));
      started.on("exit", () => forget(started));
      worker = started;
      return started;
    } catch {
      return null;
    }
  }

  function ask(current: Worker, document: PrintJob): Promise<PdfResult> {
    return new Promise((resolve) => {
      function settle(result: PdfResult): void {
        clearTimeout(timer);
        current.off("message", onReply);
        current.off("error", onEnd);
        current.off("exit", onEnd);
        resolve(result);
      }
      function onReply(reply: Reply): void {
        if (reply.kind === "ready") isReady = true;
        else if (reply.kind === "done") settle(ok(reply.bytes));
        else settle(fail({ kind: "failed", reason: "engine" }));
      }
      function onEnd(): void {
        settle(fail(isReady ? { kind: "failed", reason: "crash" } : { kind: "unavailable" }));
      }
      const timer = setTimeout(() => settle(fail({ kind: "failed", reason: "time" })), timeLimit);
      current.on("message", onReply);
      current.on("error", onEnd);
      current.on("exit", onEnd);
      try {
        current.postMessage(document);
      } catch {
        settle(fail({ kind: "failed", reason: "engine" }));
      }
    });
  }

  function forget(gone: Worker): void {
    if (worker === gone) worker = null;
  }

  // Waits until the thread is really gone: the engine cannot be interrupted inside a call, and a second worker
  // beside one that still runs would undo the bound on memory.
  async function end(current: Worker): Promise<void> {
    forget(current);
    await current.terminate();
  }

  async function stop(): Promise<void> {
    if (worker !== null) await end(worker);
  }

  return { render, stop };
}

function isEngineFailure(error: PdfError): boolean {
  return error.kind === "failed" && error.reason === "engine";
}

// The engine needs up to five seconds and 600 MB for the worst document of this size, and no real one comes near:
// it is about 200 pages. Lines and blocks cost layout even when they are empty.
const largestSize = 600_000;
const lineCost = 40;
const blockCost = 100;

function isTooLarge({ title, subtitle, footer, blocks }: ExportDocument): boolean {
  let size = textSize([title, footer, ...subtitle]);
  for (const block of blocks) {
    size += blockCost + blockSize(block);
    if (size > largestSize) return true;
  }
  return size > largestSize;
}

function blockSize(block: Block): number {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textSize([block.text]);
    case "answer":
      return textSize([block.question]) + textSize(block.lines);
    case "rows":
      return block.rows.reduce(
        (size, { lines, parts }) => size + blockCost + textSize(lines) + factsSize(parts),
        textSize([block.question]),
      );
    case "rating":
      return textSize([block.question, block.rating.alternative, ...block.rating.words]);
    case "facts":
      return factsSize(block.facts);
    case "if-then":
      return textSize([block.cue, block.response]);
    case "actions":
      return block.items.reduce(
        (size, item) =>
          size + blockCost + textSize([item.text, item.due ?? "", item.stage ?? "", item.status]),
        0,
      );
  }
}

function factsSize(facts: { label: string; lines: string[] }[]): number {
  return facts.reduce((size, { label, lines }) => size + textSize([label, ...lines]), 0);
}

/** Line breaks inside a text cost as much as lines of their own. */
function textSize(texts: string[]): number {
  let size = 0;
  for (const text of texts) {
    size += lineCost + text.length;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) size += lineCost;
  }
  return size;
}
