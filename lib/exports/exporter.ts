// An export: its name, when it is offered, and what it contains.
import type { Mail } from "../feedback-request/mail";
import type { DocumentChoices } from "./choices";
import type { ExportDocument } from "./document";
import type { WalkthroughSource } from "./source";

type Offered = {
  title: string;
  /** One sentence: what is in it, and what it is good for. */
  says: string;
  /** Whether there is anything to export; always, if left out. */
  isThere?: (source: WalkthroughSource) => boolean;
};

/** A document laid out as pages, with the person's choices. */
export type PdfExporter = Offered & {
  kind: "pdf";
  document: (source: WalkthroughSource, choices: DocumentChoices) => ExportDocument;
  /** Whether it contains feelings by default. */
  feelings: boolean;
  /** Whether it can contain what was kept out of sight, so the person is asked. */
  asksForMessage: boolean;
};

type TextExporter = Offered & {
  kind: "text";
  /** Media type. */
  type: string;
  text: (source: WalkthroughSource) => string;
};

/** An unsent message, to be opened in a mail program. */
type MailExporter = Offered & { kind: "mail"; mail: (source: WalkthroughSource) => Mail };

/** The walkthrough as an import reads it: see docs/data-format.md. */
type DataExporter = Offered & { kind: "data" };

export type Exporter = PdfExporter | TextExporter | MailExporter | DataExporter;
