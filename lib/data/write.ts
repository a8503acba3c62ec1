// Turns stored data into the text of a file. The same data gives the same bytes, whatever its ids and whatever order
// the database returns it in. There are two ways: all at once, and in pieces for what does not fit into memory.
import type { Origin } from "../forms/answers";

import { questionsOut } from "./answers";
import type { DataEvidence, DataFile, DataOwner, DataWalkthrough } from "./format";
import type { StoredEvidence, StoredItem, StoredOwner, StoredVersion, StoredWalkthrough } from "./stored";
import { textKey } from "./text-key";

/** The name in the file for a database id, always the same for the same id. */
type Names = (id: string) => string;

/** The file of these owners, as text that ends with a line feed. */
export function writeData(owners: readonly StoredOwner[]): string {
  const beganAt = ({ walkthroughs, evidence }: DataOwner) =>
    (walkthroughs[0] ?? evidence[0])?.createdAt ?? "";
  const inOrder = sorted(owners.map(ownerOut), beganAt, (one) => keyOf([indented(one, 4)]));
  const file: DataFile = { format: "onward", version: 1, owners: inOrder };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** As a part of the file that is indented by `spaces`. */
export function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

/** Sorts by a key; ties are broken by the whole content, or by `tell`. */
function sorted<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
  tell: (one: T) => string = (one) => JSON.stringify(one),
): T[] {
  return [...list].sort((one, other) => compare(keyOf(one), keyOf(other)) || compare(tell(one), tell(other)));
}

function keyOf(texts: readonly string[]): string {
  const key = textKey();
  for (const text of texts) key.add(text);
  return key.value();
}

/** Compares by code units: alphabetical order depends on the language. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const byCreation = ({ createdAt }: { createdAt: string }) => createdAt;

function ownerOut({ walkthroughs, evidence }: StoredOwner): DataOwner {
  const { alone, from } = byOrigin(evidence, walkthroughs);
  const nameless = walkthroughs.map((walkthrough) =>
    namelessOut(walkthrough, from.get(walkthrough.id) ?? []),
  );
  const named = sorted(nameless, byCreation, keyOfNameless).map((one, at) => nameOut(one, at));
  return {
    walkthroughs: named.map(({ walkthrough }) => walkthrough),
    evidence: evidenceInOrder([
      ...alone.map((one) => evidenceOut(one)),
      ...named.flatMap((one) => one.evidence),
    ]),
  };
}

/** Groups evidence by the walkthrough it came from; the rest came from none of these. */
export function byOrigin(evidence: readonly StoredEvidence[], walkthroughs: readonly { id: string }[]) {
  const from = new Map(walkthroughs.map(({ id }) => [id, [] as StoredEvidence[]]));
  const alone = evidence.filter((one) => !from.get(one.content.origin?.walkthroughId ?? "")?.push(one));
  return { from, alone };
}

/** A walkthrough that has no name in the file yet, with what came from it. */
export type Nameless = Omit<DataWalkthrough, "id"> & { evidence: DataEvidence[] };

export function namelessOut(kept: StoredWalkthrough, evidence: readonly StoredEvidence[]): Nameless {
  const rows = rowNames();
  const written = walkthroughOut(kept, rows);
  const found = evidence.map((one) => evidenceOut(one, rows));
  return { ...written, evidence: evidenceInOrder(found) };
}

/** Breaks ties between walkthroughs of the same moment, even with equal content, by what came from them. */
export function keyOfNameless(one: Nameless): string {
  return keyOf([JSON.stringify(one)]);
}

/** `at`: its index in the file. */
export function nameOut({ evidence, ...written }: Nameless, at: number) {
  const id = `w${at + 1}`;
  const walkthrough: DataWalkthrough = { id, ...written };
  return {
    walkthrough,
    evidence: evidence.map((one) => ({
      ...one,
      ...(one.origin && { origin: { ...one.origin, walkthrough: id } }),
    })),
  };
}

export function evidenceInOrder(list: readonly DataEvidence[]): DataEvidence[] {
  return sorted(list, byCreation);
}

function rowNames(): Names {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `r${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}

/** An ending that was taken back leaves no trace in a file: the walkthrough is as it was before. */
const endingKey = "ending";

function walkthroughOut(kept: StoredWalkthrough, rows: Names): Omit<DataWalkthrough, "id"> {
  const isThere = ({ exercise, content }: StoredWalkthrough["entries"][number]) =>
    exercise !== endingKey || Object.keys(content.answers).length > 0;
  const entries = kept.entries.filter(isThere).sort((one, other) => compare(one.exercise, other.exercise));
  return {
    createdAt: kept.createdAt.toISOString(),
    length: kept.isFull ? "full" : "short",
    entries: entries.map(({ exercise, savedAt, content }) => ({
      exercise,
      savedAt: savedAt.toISOString(),
      language: content.language,
      questions: questionsOut(content, rows),
    })),
    versions: versionsOut(
      kept.versions.filter(({ exercise }) => exercise !== endingKey),
      rows,
    ),
    actionItems: kept.items.map((one) => itemOut(one, rows)),
  };
}

function versionsOut(versions: readonly StoredVersion[], rows: Names): DataWalkthrough["versions"] {
  const versionOut = ({ exercise, keptAt, pending, content }: StoredVersion, names: Names) => ({
    exercise,
    keptAt: keptAt.toISOString(),
    pending,
    language: content.language,
    questions: questionsOut(content, names),
  });
  // Rows are numbered in the order of the versions, so the order must not depend on the rows' names.
  const alike = versions.map((kept) => ({ kept, blank: versionOut(kept, () => "") }));
  const nameOf = ({ exercise, keptAt, ...rest }: DataWalkthrough["versions"][number]) =>
    `${exercise} ${keptAt} ${JSON.stringify(rest)}`;
  const inOrder = sorted(alike, ({ blank }) => nameOf(blank));
  return inOrder.map(({ kept }) => versionOut(kept, rows));
}

function itemOut({ createdAt, content }: StoredItem, rows: Names): DataWalkthrough["actionItems"][number] {
  const { text, due, priority, status, stage, origin } = content;
  return {
    createdAt: createdAt.toISOString(),
    text,
    ...(due !== undefined && { due }),
    priority,
    status,
    ...(stage !== undefined && { stage }),
    ...(origin && { origin: originOut(origin, rows) }),
  };
}

function originOut({ exercise, field, row }: Origin, rows: Names) {
  return { exercise, field, ...(row !== undefined && { row: rows(row) }) };
}

/** Without `rows`, the walkthrough it came from was deleted, and the origin is left out. */
export function evidenceOut({ createdAt, content }: StoredEvidence, rows?: Names): DataEvidence {
  const { did, situation, confirm, skills, origin } = content;
  return {
    createdAt: createdAt.toISOString(),
    did,
    ...(situation !== undefined && { situation }),
    ...(confirm !== undefined && { confirm }),
    skills,
    ...(origin && rows && { origin: { walkthrough: "", ...originOut(origin, rows) } }),
  };
}
