// From what is kept to the text of a file. The same data gives the same bytes, whatever its ids are and in
// whatever order a database hands it out.
import type { Origin } from "../plan/item";
import { questionsOut } from "./answers";
import type { DataEvidence, DataFile, DataOwner, DataWalkthrough } from "./format";
import type { KeptEvidence, KeptItem, KeptOwner, KeptVersion, KeptWalkthrough } from "./kept";

/** The name in the file of what has this id here: the same one for the same id. */
type Names = (id: string) => string;

/** The file of these owners, as text that ends with a line feed. */
export function writeData(owners: readonly KeptOwner[]): string {
  const beganAt = ({ walkthroughs, evidence }: DataOwner) =>
    (walkthroughs[0] ?? evidence[0])?.createdAt ?? "";
  const file: DataFile = { format: "onward", version: 1, owners: sorted(owners.map(ownerOut), beganAt) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** By a key, and among equal keys by all that they say. */
function sorted<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  return [...list].sort(
    (one, other) => compare(keyOf(one), keyOf(other)) || compare(JSON.stringify(one), JSON.stringify(other)),
  );
}

/** By code units: one language's alphabetical order is not everybody's. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const byCreation = ({ createdAt }: { createdAt: string }) => createdAt;

function ownerOut({ walkthroughs, evidence }: KeptOwner): DataOwner {
  const from = new Map(walkthroughs.map(({ id }) => [id, [] as KeptEvidence[]]));
  const alone = evidence.filter((one) => !from.get(one.content.origin?.walkthroughId ?? "")?.push(one));
  const nameless = walkthroughs.map((walkthrough) => {
    const rows = rowNames();
    const written = walkthroughOut(walkthrough, rows);
    const found = (from.get(walkthrough.id) ?? []).map((one) => evidenceOut(one, rows));
    // Two walkthroughs that are otherwise alike are told apart by what came from them.
    return { ...written, evidence: sorted(found, byCreation) };
  });
  const named = sorted(nameless, byCreation).map((one, at) => ({ id: `w${at + 1}`, ...one }));
  const found = named.flatMap(({ id, evidence }) =>
    evidence.map((one) => ({ ...one, ...(one.origin && { origin: { ...one.origin, walkthrough: id } }) })),
  );
  return {
    walkthroughs: named.map(({ evidence: _evidence, ...walkthrough }) => walkthrough),
    evidence: sorted([...alone.map((one) => evidenceOut(one)), ...found], byCreation),
  };
}

function rowNames(): Names {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `r${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}

function walkthroughOut(kept: KeptWalkthrough, rows: Names): Omit<DataWalkthrough, "id"> {
  const entries = [...kept.entries].sort((one, other) => compare(one.exercise, other.exercise));
  return {
    createdAt: kept.createdAt.toISOString(),
    length: kept.isFull ? "full" : "short",
    entries: entries.map(({ exercise, savedAt, content }) => ({
      exercise,
      savedAt: savedAt.toISOString(),
      language: content.language,
      questions: questionsOut(content, rows),
    })),
    versions: versionsOut(kept.versions, rows),
    actionItems: kept.items.map((one) => itemOut(one, rows)),
  };
}

function versionsOut(versions: readonly KeptVersion[], rows: Names): DataWalkthrough["versions"] {
  const versionOut = ({ exercise, keptAt, pending, content }: KeptVersion, names: Names) => ({
    exercise,
    keptAt: keptAt.toISOString(),
    pending,
    language: content.language,
    questions: questionsOut(content, names),
  });
  // Rows are named in the order of the versions, so that order can't hang on their names.
  const alike = versions.map((kept) => ({ kept, blank: versionOut(kept, () => "") }));
  const keyOf = ({ exercise, keptAt, ...rest }: DataWalkthrough["versions"][number]) =>
    `${exercise} ${keptAt} ${JSON.stringify(rest)}`;
  const inOrder = sorted(alike, ({ blank }) => keyOf(blank));
  return inOrder.map(({ kept }) => versionOut(kept, rows));
}

function itemOut({ createdAt, content }: KeptItem, rows: Names): DataWalkthrough["actionItems"][number] {
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

/** Without `rows` the walkthrough that it came from is gone, and nothing is said of it. */
function evidenceOut({ createdAt, content }: KeptEvidence, rows?: Names): DataEvidence {
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
