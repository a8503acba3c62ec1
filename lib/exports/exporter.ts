// What a way out of the app is: what it is called, when it is offered, and what it is made of.
import type { Mail } from "../feedback-request/mail";
import type { ExportDocument } from "./document";
import type { WalkthroughSource } from "./walkthrough-document";

type Offered = {
  title: string;
  /** One sentence: what is in it, and what it is good for. */
  says: string;
  /** Whether there is anything to put into it; always, where this is left out. */
  isThere?: (source: WalkthroughSource) => boolean;
};

/** A document that is laid out as pages. */
type PdfExporter = Offered & { kind: "pdf"; document: (source: WalkthroughSource) => ExportDocument };

type TextExporter = Offered & {
  kind: "text";
  /** Media type. */
  type: string;
  text: (source: WalkthroughSource) => string;
};

/** A message that was not sent, to be opened in a mail program. */
type MailExporter = Offered & { kind: "mail"; mail: (source: WalkthroughSource) => Mail };

export type Exporter = PdfExporter | TextExporter | MailExporter;
