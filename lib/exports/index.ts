// The files a walkthrough can leave as. A new one is a file beside this one and a line here.
import type { ExportDocument } from "./document";
import { planDocument } from "./plan-document";
import { type WalkthroughSource, walkthroughDocument } from "./walkthrough-document";

export type PdfExport = { title: string; document: (source: WalkthroughSource) => ExportDocument };

export const pdfExports: Readonly<Record<string, PdfExport>> = {
  "plan.pdf": { title: "The plan as a PDF", document: planDocument },
  "walkthrough.pdf": { title: "The whole walkthrough as a PDF", document: walkthroughDocument },
};
