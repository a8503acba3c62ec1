// Turns the bytes of a file into data to store, or into the first problem with it. A file is taken whole or not at
// all.
import type { z } from "zod";
import { fail, ok, type Result } from "../result";
import { contentIn, type Renamed } from "./answers";
import { type DataEvidence, type DataOwner, type DataWalkthrough, pieces } from "./format";
import { type JsonProblem, parseJson } from "./json";
import { bytesAValue, depthLimit } from "./limits";
import type { Reason } from "./parts";
import type { StoredEvidence, StoredOwner, StoredWalkthrough } from "./stored";

/**
 * Contains no text of the file: `path` consists of the format's own names and of numbers. Three reasons come from an
 * import only: `several-owners` (more people than allowed), `too-many` (more than could be exported again) and `zip`
 * (an archive without a readable file).
 */
export type DataProblem =
  | { kind: "too-large" }
  | { kind: "several-owners" }
  | { kind: "too-many" }
  | { kind: "zip" }
  | { kind: "not-onward" }
  | { kind: "other-version" }
  | LineProblem
  | { kind: "path"; reason: Reason; path: string };

type LineProblem = { kind: "line"; reason: JsonProblem["reason"] | "not-utf-8"; line: number };

/**
 * Reads one file of at most `limit` bytes. Walkthroughs and rows get ids from `newId`; everything else is validated
 * and kept as it is. Yields after each walkthrough and each piece of evidence.
 */
export function* readData(
  bytes: Uint8Array,
  { limit, newId }: { limit: number; newId: () => string },
): Generator<undefined, Result<StoredOwner[], DataProblem>> {
  if (bytes.byteLength > limit) return fail({ kind: "too-large" });
  const text = decode(bytes);
  if (text === undefined) return fail(inItsLine(bytes, { reason: "not-utf-8", line: badLineIn(bytes) }));
  const json = parseJson(text, { depth: depthLimit, values: limit / bytesAValue });
  if (!json.ok) return fail(inItsLine(bytes, json.error));
  const { format, version } = (json.value ?? {}) as Record<string, unknown>;
  if (format !== "onward") return fail({ kind: "not-onward" });
  if (version !== 1 && Number.isInteger(version)) return fail({ kind: "other-version" });
  const frame = pieces.frame.safeParse(json.value);
  if (!frame.success) return fail(problemIn(frame.error.issues, json.value));
  const owners: StoredOwner[] = [];
  for (const [at, parts] of frame.data.owners.entries()) {
    const read = yield* readOwner(parts);
    if (!read.ok) return fail(problemIn(read.error, json.value, ["owners", at]));
    owners.push(ownerIn(read.value, newId));
  }
  return ok(owners);
}

/** For a file of another program, a letter or a picture, a line number would mean nothing. */
function inItsLine(bytes: Uint8Array, problem: Omit<LineProblem, "kind">): DataProblem {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /"format"\s*:\s*"onward"/.test(head) ? { kind: "line", ...problem } : { kind: "not-onward" };
}

type Issues = readonly z.core.$ZodIssue[];

function* readOwner(parts: {
  walkthroughs: unknown[];
  evidence: unknown[];
}): Generator<undefined, Result<DataOwner, Issues>> {
  const walkthroughs = yield* readList(parts.walkthroughs, pieces.walkthrough, "walkthroughs");
  if (!walkthroughs.ok) return walkthroughs;
  const evidence = yield* readList(parts.evidence, pieces.evidence, "evidence");
  if (!evidence.ok) return evidence;
  const owner = { walkthroughs: walkthroughs.value, evidence: evidence.value };
  const checked = pieces.references.safeParse(owner);
  return checked.success ? ok(owner) : fail(checked.error.issues);
}

function* readList<T>(
  list: readonly unknown[],
  piece: z.ZodType<T>,
  name: string,
): Generator<undefined, Result<T[], Issues>> {
  const all: T[] = [];
  for (const [at, one] of list.entries()) {
    const read = piece.safeParse(one);
    if (!read.success)
      return fail(read.error.issues.map((issue) => ({ ...issue, path: [name, at, ...issue.path] })));
    all.push(read.data);
    yield;
  }
  return ok(all);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** In UTF-8 no byte of a longer character looks like a line feed, so lines can be decoded one by one. */
function badLineIn(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (decode(bytes.subarray(from, to)) === undefined) break;
    from = to + 1;
  }
  return line;
}

function problemIn([issue]: Issues, value: unknown, within: readonly PropertyKey[] = []): DataProblem {
  const steps = [...within, ...(issue?.path ?? [])];
  const path = steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  const reason = isThere(value, steps) ? reasonOf(issue) : "missing";
  return { kind: "path", reason, path: path.replace(/^\./, "") };
}

function isThere(value: unknown, [step, ...steps]: readonly PropertyKey[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
  return isThere((value as Record<PropertyKey, unknown>)[step], steps);
}

function reasonOf(issue: z.core.$ZodIssue | undefined): Reason {
  switch (issue?.code) {
    case "custom":
      return issue.params?.["reason"] as Reason;
    case "unrecognized_keys":
      return "unknown";
    case "too_big":
      return "too-large";
    default:
      return "wrong";
  }
}

function ownerIn({ walkthroughs, evidence }: DataOwner, newId: () => string): StoredOwner {
  const named = new Map(walkthroughs.map((one) => [one.id, { id: newId(), rowId: idsBy(newId) }]));
  const placeOf = (name: string) => named.get(name) ?? { id: name, rowId: idsBy(newId) };
  return {
    walkthroughs: walkthroughs.map((one) => walkthroughIn(one, placeOf(one.id))),
    evidence: evidence.map((one) => evidenceIn(one, placeOf)),
  };
}

type Place = { id: string; rowId: Renamed };

function idsBy(newId: () => string): Renamed {
  const ids = new Map<string, string>();
  return (name) => {
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}

function walkthroughIn(written: DataWalkthrough, { id, rowId }: Place): StoredWalkthrough {
  return {
    id,
    createdAt: new Date(written.createdAt),
    isFull: written.length === "full",
    entries: written.entries.map((one) => ({
      exercise: one.exercise,
      savedAt: new Date(one.savedAt),
      content: contentIn(one, rowId),
    })),
    versions: written.versions.map((one) => ({
      exercise: one.exercise,
      keptAt: new Date(one.keptAt),
      pending: one.pending,
      content: contentIn(one, rowId),
    })),
    items: written.actionItems.map(({ createdAt, origin, ...item }) => ({
      createdAt: new Date(createdAt),
      content: { ...item, ...(origin && { origin: withRowId(origin, rowId) }) },
    })),
  };
}

function evidenceIn(
  { createdAt, origin, ...content }: DataEvidence,
  placeOf: (name: string) => Place,
): StoredEvidence {
  if (!origin) return { createdAt: new Date(createdAt), content };
  const { walkthrough, ...rest } = origin;
  const { id, rowId } = placeOf(walkthrough);
  const found = { ...withRowId(rest, rowId), walkthroughId: id };
  return { createdAt: new Date(createdAt), content: { ...content, origin: found } };
}

function withRowId<T extends { row?: string }>({ row, ...origin }: T, rowId: Renamed) {
  return { ...origin, ...(row !== undefined && { row: rowId(row) }) };
}
