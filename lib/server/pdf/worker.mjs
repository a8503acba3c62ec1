// Plain JavaScript on purpose: a worker thread is started from a file, and Node 20 cannot run TypeScript. Talks to
// pdf-renderer.ts: a document in; { kind: "done", bytes, isAccessible } or { kind: "failed" } out. Nothing else
// leaves, because the engine's messages contain the person's text.
import "server-only";
import { parentPort } from "node:worker_threads";
import { printDocument } from "./press.mjs";

// The next message comes in a later turn of the event loop, when Node frees what a document held.
parentPort?.on("message", (document) => {
  try {
    const printed = printDocument(document);
    parentPort?.postMessage({ kind: "done", ...printed }, [printed.bytes.buffer]);
  } catch {
    parentPort?.postMessage({ kind: "failed" });
  }
});
parentPort?.postMessage({ kind: "ready" });
