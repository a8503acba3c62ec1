// The text of `writeData`, in pieces: walkthroughs are read and written one after the other, so memory use stays at a
// few walkthroughs and the evidence, however much there is.
import type { DataEvidence } from "./format";
import type { StoredEvidence, StoredWalkthrough } from "./stored";
import { textKey } from "./text-key";
import {
  byOrigin,
  compare,
  evidenceInOrder,
  evidenceOut,
  indented,
  keyOfNameless,
  type Nameless,
  namelessOut,
  nameOut,
} from "./write";

/** One owner's data; its walkthroughs are read when they are written. */
export type OwnerToRead = {
  /** All of them, in any order. */
  walkthroughs: readonly { id: string; createdAt: Date }[];
  /** The walkthroughs with these `ids` that still exist, in any order. */
  read(ids: readonly string[]): Promise<StoredWalkthrough[]>;
  evidence: readonly StoredEvidence[];
};

type Texts = AsyncGenerator<string>;
/** The items of a list, each in pieces. */
type Items = AsyncGenerator<Texts | [string]>;

/** The file of these owners. `open` is called for one after the other, in the order of `ownersInOrder`. */
export async function* writePieces(
  owners: readonly string[],
  open: (id: string) => Promise<OwnerToRead>,
): Texts {
  async function* texts(): Items {
    for (const id of owners) yield ownerPieces(await open(id));
  }
  yield '{\n  "format": "onward",\n  "version": 1,\n  "owners": ';
  yield* listed(texts(), 2);
  yield "\n}\n";
}

/** By when they began ("" for an owner with nothing); owners who began together, by all their content. */
export async function ownersInOrder(
  beganAt: ReadonlyMap<string, string>,
  open: (id: string) => Promise<OwnerToRead>,
): Promise<string[]> {
  const began = (id: string) => beganAt.get(id) ?? "";
  const keyOf = async (id: string) => {
    const key = textKey();
    if (began(id) !== "") for await (const text of ownerPieces(await open(id))) key.add(text);
    return key.value();
  };
  return inOrder([...beganAt.keys()], began, keyOf);
}

/** Sorts by `key`; `tell` is only called to break ties. */
async function inOrder<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
  tell: (one: T) => Promise<string>,
): Promise<T[]> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const told = new Map<T, string>();
  for (const one of list) if ((counts.get(keyOf(one)) ?? 0) > 1) told.set(one, await tell(one));
  return [...list].sort(
    (one, other) => compare(keyOf(one), keyOf(other)) || compare(told.get(one) ?? "", told.get(other) ?? ""),
  );
}

/** One item of the list of owners. */
async function* ownerPieces({ walkthroughs, read, evidence }: OwnerToRead): Texts {
  const { from, alone } = byOrigin(evidence, walkthroughs);
  async function* nameless(ids: readonly string[]): AsyncGenerator<[string, Nameless]> {
    for (let at = 0; at < ids.length; at += atOnce) {
      const part = ids.slice(at, at + atOnce);
      const found = new Map((await read(part)).map((one) => [one.id, one]));
      for (const id of part) {
        const kept = found.get(id);
        if (kept) yield [id, namelessOut(kept, from.get(id) ?? [])];
      }
    }
  }
  const sorted = await inOrder(
    walkthroughs,
    ({ createdAt }) => createdAt.toISOString(),
    async ({ id }) => {
      for await (const [, one] of nameless([id])) return keyOfNameless(one);
      return "";
    },
  );
  const written: DataEvidence[] = [];
  async function* walkthroughItems(): Items {
    let count = 0;
    for await (const [id, one] of nameless(sorted.map(({ id }) => id))) {
      const named = nameOut(one, count++);
      written.push(...named.evidence);
      from.delete(id);
      yield [indented(named.walkthrough, 8)];
    }
  }
  async function* evidenceItems(): Items {
    // The remaining evidence came from walkthroughs that were deleted since they were listed.
    const others = [...alone, ...[...from.values()].flat()].map((one) => evidenceOut(one));
    for (const one of evidenceInOrder([...others, ...written])) yield [indented(one, 8)];
  }
  yield '{\n      "walkthroughs": ';
  yield* listed(walkthroughItems(), 6);
  yield ',\n      "evidence": ';
  yield* listed(evidenceItems(), 6);
  yield "\n    }";
}

/** How many walkthroughs are in memory together. */
const atOnce = 10;

/** A list whose items are indented by two more than `spaces`. */
async function* listed(items: Items, spaces: number): Texts {
  const margin = `\n${" ".repeat(spaces)}`;
  let isEmpty = true;
  for await (const item of items) {
    yield `${isEmpty ? "[" : ","}${margin}  `;
    yield* item;
    isEmpty = false;
  }
  yield isEmpty ? "[]" : `${margin}]`;
}
