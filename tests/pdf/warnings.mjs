// A worker that says whether the engine has a warning for a document, with the basic fonts and with all.
import { parentPort } from "node:worker_threads";
import { allFonts, everydayFonts } from "../../lib/server/pdf/fonts.mjs";
import { createPress } from "../../lib/server/pdf/press.mjs";

const presses = { everyday: createPress(everydayFonts()), all: createPress(allFonts()) };

parentPort?.on("message", (document) => {
  parentPort?.postMessage({
    everyday: hasWarnings(presses.everyday, document),
    all: hasWarnings(presses.all, document),
  });
});

/**
 * @param {ReturnType<typeof createPress>} press
 * @param {import("../../lib/server/pdf/pdf-renderer").PrintJob} document
 */
function hasWarnings({ compiler, prepare }, document) {
  const compiled = compiler.compile(prepare(document).source);
  return compiled.hasError() || compiled.takeWarnings() !== null;
}
