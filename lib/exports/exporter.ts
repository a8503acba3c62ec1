// What a way out of the app is: what it is called, when it is offered, and what it is made of.
import type { Mail } from "../feedback-request/mail";
import type { DocumentChoices } from "./choices";
import type { ExportDocument } from "./document";
import type { WalkthroughSource } from "./source";

type Offered = {
  title: string;
  /** One sentence: what is in it, and what it is good for. */
  says: string;
  /** Whether there is anything to put into it; always, where this is left out. */
  isThere?: (source: WalkthroughSource) => boolean;
};

/** A document that is laid out as pages, with what the person chose. */
export type PdfExporter = Offered & {
  kind: "pdf";
  document: (source: WalkthroughSource, choices: DocumentChoices) => ExportDocument;
  /** Whether feelings are in it before anybody chooses. */
  feelings: boolean;
  /** Whether it could hold what was kept out of sight, so that the person is asked. */
  asksForMessage: boolean;
};

type TextExporter = Offered & {
  kind: "text";
  /** Media type. */
  type: string;
  text: (source: WalkthroughSource) => string;
};

/** A message that was not sent, to be opened in a mail program. */
type MailExporter = Offered & { kind: "mail"; mail: (source: WalkthroughSource) => Mail };

/** The walkthrough as import takes it back: see docs/data-format.md. */
type DataExporter = Offered & { kind: "data" };

export type Exporter = PdfExporter | TextExporter | MailExporter | DataExporter;
