import "server-only";
import { makeZip } from "client-zip";
import { isCivilDate, todayIn } from "../../dates";
import { exporters } from "../../exports";
import { folderNames } from "../../exports/folder-names";
import { textIn } from "../../forms/answers";
import { fail, ok, type Result } from "../../result";
import { jobOf, namedIn, newestDay } from "../../walkthroughs/interviews";
import { nameOf } from "../../walkthroughs/names";
import { answersIn } from "../../walkthroughs/walkthrough";
import { exportOwner } from "../data/data-export";
import { chunksOf } from "../db/chunks";
import type { OwnerId } from "../owners/owner-id";
import { type ListedWalkthrough, listWalkthroughs, walkthroughIds } from "../walkthroughs/repository";
import { exportFile, findExportSource } from "./exports";

// Everything of one owner in one .zip file. It is made while it is being downloaded, one file at a time, so neither
// its size nor a slow reader costs memory; if the reader stops, so does the work, after the current file.

type ArchivedFile = {
  name: string;
  input: Uint8Array<ArrayBuffer> | string | AsyncIterable<string>;
  lastModified: Date;
};

const underWay = new Set<OwnerId>();

/** One at a time for each owner, until it was read completely, failed, or was abandoned. */
export function archiveOf(
  owner: OwnerId,
  timeZone: string,
): Result<ReadableStream<Uint8Array>, { kind: "busy" }> {
  if (underWay.has(owner)) return fail({ kind: "busy" });
  underWay.add(owner);
  const files = filesOf(owner, timeZone);
  // A reader who leaves is not an error, so an exception then only ends it.
  const untilGivenUp = { next: () => files.next(), throw: () => files.return(undefined) };
  return ok(makeZip({ [Symbol.asyncIterator]: () => untilGivenUp }));
}

async function* filesOf(owner: OwnerId, timeZone: string): AsyncGenerator<ArchivedFile> {
  const lastModified = new Date();
  try {
    yield { name: "onward.json", input: exportOwner(owner), lastModified };
    const missing: string[] = [];
    const walkthroughs = await labelled(owner, timeZone);
    const folders = folderNames(walkthroughs);
    for (const [at, { id }] of walkthroughs.entries()) {
      const source = await findExportSource(owner, id, timeZone);
      // Deleted since the list was made.
      if (!source) continue;
      for (const [file, exporter] of Object.entries(exporters)) {
        // It is in onward.json as well, and importing both would add it twice.
        if (exporter.kind === "data") continue;
        const name = `${folders[at]}/${file}`;
        const made = await exportFile(owner, exporter, source);
        if (made.ok) yield { name, input: made.value.bytes, lastModified };
        else if (made.error.kind === "too-large")
          missing.push(`${name} is too long to be laid out as pages.`);
        else if (made.error.kind !== "empty") missing.push(`${name} could not be laid out at that moment.`);
      }
    }
    if (missing.length > 0) yield { name: "What is missing.txt", input: missingText(missing), lastModified };
  } finally {
    underWay.delete(owner);
  }
}

type Labelled = { id: string; date: string; name: string };

/** The owner's walkthroughs, newest first; their entries are loaded a few at a time. */
async function labelled(owner: OwnerId, timeZone: string): Promise<Labelled[]> {
  const labels: Labelled[] = [];
  for (const of of chunksOf(await walkthroughIds(owner)))
    for (const one of await listWalkthroughs(owner, { of, only: namedIn }))
      labels.push({ id: one.id, ...labelOf(one, timeZone) });
  return labels;
}

function labelOf(
  { entries, createdAt }: ListedWalkthrough,
  timeZone: string,
): { date: string; name: string } {
  const heardOn = textIn(answersIn(entries, "start"), "heardOn");
  const day = isCivilDate(heardOn) ? heardOn : newestDay(entries);
  return {
    date: day ?? todayIn(timeZone, createdAt),
    name: nameOf(jobOf(entries)),
  };
}

function missingText(missing: readonly string[]): string {
  return `These files are not in the archive:\n\n${missing.join("\n")}\n\nNothing is lost: the same words are in onward.json, and in the other files beside each.\n`;
}
