import "server-only";
import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { allFonts, everydayFonts } from "./fonts.mjs";
import { createGlyphs } from "./glyphs.mjs";
import { present } from "./present.mjs";
import { createPrinter } from "./printable.mjs";

/**
 * @typedef {import("./pdf-renderer").PrintJob} PrintJob
 * @typedef {{ bytes: Uint8Array<ArrayBuffer>, isAccessible: boolean }} Printed `isAccessible`: it is a PDF/UA-1
 */

const template = readFileSync(new URL("template.typ", import.meta.url), "utf8");
const everyday = createPress(everydayFonts());
/** @type {ReturnType<typeof createPress> | null} */
let whole = null;

/**
 * Lays out a document with the basic fonts or, if they lack a glyph, with all of them.
 * @param {PrintJob} document
 * @returns {Printed}
 */
export function printDocument(document) {
  const ready = everyday.prepare(document);
  if (!ready.hasMissed) return everyday.print(ready.source);
  whole ??= createPress(allFonts());
  return whole.print(whole.prepare(document).source);
}

/**
 * @typedef {{ mainFileContent: string, inputs: { document: string } }} Source
 * @param {import("./fonts.mjs").Font[]} fonts
 */
export function createPress(fonts) {
  const glyphs = createGlyphs(fonts);
  const files = fonts.flatMap((font) => font.files);
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }],
  });

  /** @param {PrintJob} document */
  function prepare(document) {
    const printer = createPrinter(glyphs);
    const content = JSON.stringify(present(document, { fonts, glyphs, printer }));
    const source = { mainFileContent: template, inputs: { document: content } };
    return { source, hasMissed: printer.hasMissed() };
  }

  /** @param {Source} source @returns {Printed} */
  function print(source) {
    // In one call: a compiled document in a variable would keep its memory until the thread's next garbage
    // collection, which the few small objects here rarely trigger. And a copy, because the engine owns the buffer it
    // returns.
    try {
      return { bytes: new Uint8Array(compiler.pdf(source, { pdfStandard: "ua-1" })), isAccessible: true };
    } catch {
      // A PDF without the accessibility claim is better than none: the tags are still there.
      return { bytes: new Uint8Array(compiler.pdf(source)), isAccessible: false };
    } finally {
      // Without this the engine remembers every document it ever laid out.
      compiler.evictCache(0);
    }
  }
  return { compiler, prepare, print };
}
