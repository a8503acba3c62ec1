// Plain JavaScript on purpose: a worker thread is started from a file, and Node 20 reads no TypeScript.
// Speaks with pdf-renderer.ts: a document in; { kind: "done", bytes, isAccessible } or { kind: "failed" } out. Nothing
// else leaves, because the engine's messages hold the text of the person.
import "server-only";
import { parentPort } from "node:worker_threads";
import { printDocument } from "./press.mjs";

// The next message is a later turn of the loop, which is when Node gives back what a document held.
parentPort?.on("message", (document) => {
  try {
    const printed = printDocument(document);
    parentPort?.postMessage({ kind: "done", ...printed }, [printed.bytes.buffer]);
  } catch {
    parentPort?.postMessage({ kind: "failed" });
  }
});
parentPort?.postMessage({ kind: "ready" });
