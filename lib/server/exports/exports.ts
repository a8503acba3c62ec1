import "server-only";
import { todayIn } from "../../dates";
import { firstChoices, readChoices } from "../../exports/choices";
import type { Exporter } from "../../exports/exporter";
import type { WalkthroughSource } from "../../exports/source";
import { fail, ok, type Result } from "../../result";
import { close, stages } from "../../stages";
import { checkIn } from "../../stages/check-in";
import { start } from "../../stages/start";
import { UnreadableError } from "../crypto/codec";
import { exportWalkthrough } from "../data/data-export";
import type { OwnerId } from "../owners/owner-id";
import type { PdfError } from "../pdf/pdf-renderer";
import { renderPdf } from "../pdf/render-pdf";
import { listItems } from "../plan/repository";
import { findWalkthrough } from "../walkthroughs/repository";
import { emlFor } from "./eml";

export type ExportedFile = { bytes: Uint8Array<ArrayBuffer>; type: string };

/** There is nothing to export, its form cannot be read, or the pages cannot be laid out. */
type ExportError = { kind: "empty" } | { kind: "invalid" } | PdfError;

/**
 * Everything that an export of one walkthrough can contain; undefined if it does not exist, or is somebody else's.
 * Four queries.
 */
export async function findExportSource(
  owner: OwnerId,
  walkthroughId: string,
  timeZone: string,
): Promise<WalkthroughSource | undefined> {
  const today = todayIn(timeZone);
  const walkthrough = await findWalkthrough(owner, walkthroughId, today);
  if (!walkthrough) return undefined;
  // No file may pass for complete if rows are damaged.
  if (walkthrough.skipped > 0) throw new UnreadableError(`Walkthrough ${walkthroughId} can't be read whole`);
  const items = await listItems(owner, { walkthroughId });
  const startedOn = todayIn(timeZone, walkthrough.createdAt);
  return { walkthrough, items, stages, start, close, checkIn, startedOn, today, timeZone };
}

/**
 * Makes the file that this exporter describes; the same source gives the same bytes. `query` is the document's form
 * as submitted; empty for the default choices.
 */
export async function exportFile(
  owner: OwnerId,
  exporter: Exporter,
  source: WalkthroughSource,
  query = new URLSearchParams(),
): Promise<Result<ExportedFile, ExportError>> {
  if (exporter.isThere?.(source) === false) return fail({ kind: "empty" });
  switch (exporter.kind) {
    case "pdf": {
      const choices = readChoices(query, firstChoices(source, exporter.feelings));
      if (!choices.ok) return choices;
      const pdf = await renderPdf(exporter.document(source, choices.value), choices.value.paper, owner);
      return pdf.ok ? ok({ bytes: pdf.value, type: "application/pdf" }) : pdf;
    }
    case "text":
      return textFile(exporter.text(source), exporter.type);
    case "data": {
      const text = await exportWalkthrough(owner, source.walkthrough.id);
      return text === undefined ? fail({ kind: "empty" }) : textFile(text, "application/json");
    }
    case "mail":
      return ok({ bytes: await emlFor(exporter.mail(source)), type: "message/rfc822" });
  }
}

function textFile(text: string, type: string): Result<ExportedFile, never> {
  return ok({ bytes: new TextEncoder().encode(text), type });
}
