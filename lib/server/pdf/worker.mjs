// Plain JavaScript on purpose: a worker thread does not inherit tsx's loader, and Node 20 reads no TypeScript.
// Speaks with pdf-renderer.ts: a document in; { kind: "done", bytes, isAccessible } or { kind: "failed" } out. Nothing
// else leaves, because the engine's messages hold the text of the person.
import "server-only";
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { loadFonts } from "./fonts.mjs";
import { createPrinter, cutLongWords } from "./printable.mjs";

// How wide a word may be, in units of its size: a little less than the columns of template.typ.
const column = { text: 27, heading: 20, title: 14 };

const { blobs, coverage } = loadFonts();
const print = createPrinter(coverage);
const template = readFileSync(new URL("template.typ", import.meta.url), "utf8");
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: blobs }],
});

parentPort?.on("message", (document) => {
  try {
    const { pdf, isAccessible } = render(document);
    // A copy, because the engine owns the memory behind its answer.
    const bytes = new Uint8Array(pdf);
    parentPort?.postMessage({ kind: "done", bytes, isAccessible }, [bytes.buffer]);
  } catch {
    parentPort?.postMessage({ kind: "failed" });
  } finally {
    // Without this the engine remembers every document it ever laid out. The next message is a later turn of
    // the loop, which is when Node gives back what this render held.
    compiler.evictCache(0);
  }
});
parentPort?.postMessage({ kind: "ready" });

/** @param {import("../../exports/document").ExportDocument} document */
function render(document) {
  const source = { mainFileContent: template, inputs: { document: JSON.stringify(present(document)) } };
  // In one call: a compiled document in a variable would keep its memory until this thread's next collection of
  // garbage, which the few small objects here hardly ever cause.
  try {
    return { pdf: compiler.pdf(source, { pdfStandard: "ua-1" }), isAccessible: true };
  } catch {
    // Better a PDF that promises less than none: the tags are still there, only the claim is not.
    return { pdf: compiler.pdf(source), isAccessible: false };
  }
}

/**
 * The document as template.typ reads it: every text as drawable lines.
 * @param {import("../../exports/document").ExportDocument} document
 */
function present(document) {
  const title = line(document.title).trim() || "Onward";
  const locale = readLanguage(document.language);
  return {
    title: cutLongWords(title, column.title),
    plainTitle: title,
    ...locale,
    subtitle: document.subtitle.map((text) => inline(text)),
    footer: inline(document.footer),
    blocks: closeLevels(document.blocks).map(presentBlock),
  };
}

/**
 * An accessible PDF may not skip a level, and a heading without words is none.
 * @param {import("../../exports/document").Block[]} blocks
 */
function closeLevels(blocks) {
  /** @type {import("../../exports/document").Block[]} */
  const closed = [];
  let hasPart = false;
  for (const block of blocks) {
    if (block.kind !== "heading") closed.push(block);
    else if (line(block.text).trim() !== "") {
      closed.push(hasPart ? block : { ...block, level: 1 });
      hasPart = true;
    }
  }
  return closed;
}

/** @param {import("../../exports/document").Block} block */
function presentBlock(block) {
  switch (block.kind) {
    case "heading":
      return { kind: block.kind, level: block.level, text: inline(block.text, column.heading) };
    case "paragraph":
      return { kind: block.kind, lines: lines([block.text]) };
    case "answer":
      return {
        kind: block.kind,
        question: inline(block.question),
        // A question taller than a page must not be tied to its answer.
        sticky: block.question.length < 600,
        lines: lines(block.lines),
      };
    case "if-then": {
      const [cue, response] = [lines([block.cue]), lines([block.response])];
      return { kind: block.kind, cue, response, whole: fitsPage([...cue, ...response]) };
    }
    case "actions":
      return { kind: block.kind, items: block.items.map(presentItem) };
  }
}

/** @param {import("../../exports/document").DocumentItem} item */
function presentItem(item) {
  const words = lines([item.text]);
  return {
    lines: words,
    status: inline(item.status),
    due: item.due === undefined ? null : inline(item.due),
    stage: item.stage === undefined ? null : inline(item.stage),
    high: item.priority === "high",
    state: item.done ? "done" : item.status === "Dropped" ? "dropped" : "open",
    quiet: !item.done && (item.status === "Dropped" || item.status === "Parked"),
    whole: fitsPage([...words, item.due ?? "", item.stage ?? "", item.status]),
  };
}

/**
 * Whether a part can be held together: only when it surely fits a page, because what may not break and is
 * taller loses its end.
 * @param {(string | (string | string[])[])[]} texts
 */
function fitsPage(texts) {
  return texts.length < 16 && JSON.stringify(texts).length < 800;
}

/** @param {string[]} texts */
function lines(texts) {
  const printed = texts.flatMap(print).map((text) => text.trimEnd());
  const first = printed.findIndex((text) => text !== "");
  const last = printed.findLastIndex((text) => text !== "");
  return printed.slice(Math.max(first, 0), last + 1).map((text) => cutLongWords(text, column.text));
}

/** @param {string} text */
function line(text) {
  return print(text).join(" ");
}

/**
 * @param {string} text
 * @param {number} [width]
 */
function inline(text, width = column.text) {
  return cutLongWords(line(text), width);
}

/** @param {string} language BCP 47 */
function readLanguage(language) {
  try {
    const locale = new Intl.Locale(language);
    return { lang: locale.language, region: /^[A-Z]{2}$/.test(locale.region ?? "") ? locale.region : null };
  } catch {
    return { lang: "en", region: null };
  }
}
