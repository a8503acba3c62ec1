import "server-only";
import path from "node:path";
import type { Paper } from "../../exports/choices";
import type { ExportDocument } from "../../exports/document";
import type { Result } from "../../result";
import { createPdfRenderer, type PdfError, type PdfRenderer } from "./pdf-renderer";

let shared: PdfRenderer | null = null;

/**
 * Lays out a document as a tagged PDF (PDF/UA-1), off the event loop; the same document gives the same bytes. Owners
 * take turns. Expects to run in the project's root. No content of the document is ever logged or put in an error.
 */
export function renderPdf(
  document: ExportDocument,
  paper: Paper,
  owner: string,
): Promise<Result<Uint8Array<ArrayBuffer>, PdfError>> {
  // Computed at run time and hidden from the bundler, because the worker runs as a plain file.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "pdf");
  shared ??= createPdfRenderer({ workerFile: path.join(/* turbopackIgnore: true */ folder, "worker.mjs") });
  return shared.render({ ...document, paper }, owner);
}
