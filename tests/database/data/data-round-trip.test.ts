// What is exported can be imported completely: for as many generated people as ONWARD_FAULTS=full asks for, a few
// otherwise.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileLimits } from "@/lib/data/limits";
import { readData } from "@/lib/data/read";
import type { StoredOwner } from "@/lib/data/stored";
import { writeData } from "@/lib/data/write";
import { exportEverybody, exportOwner } from "@/lib/server/data/data-export";
import { importData } from "@/lib/server/data/data-import";
import { freshDatabase, owner, stranger, textOf } from "../fixtures";
import { engines } from "../open";
import { arbitraryOwner } from "./arbitrary-owner";

const isFull = process.env["ONWARD_FAULTS"] === "full";
const runs = { numRuns: isFull ? 1_000 : 25, seed: 2026 };
const limit = fileLimits.browser;
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string): StoredOwner[] {
  const reading = readData(bytesOf(text), { limit, newId: randomUUID });
  let step = reading.next();
  while (!step.done) step = reading.next();
  if (!step.value.ok) throw new Error(JSON.stringify(step.value.error));
  return step.value.value;
}

/** The same owner as another database might return it. */
function shuffled({ walkthroughs, evidence }: StoredOwner): StoredOwner {
  return {
    walkthroughs: walkthroughs
      .map((one) => ({ ...one, entries: one.entries.toReversed(), versions: one.versions.toReversed() }))
      .toReversed(),
    evidence: evidence.toReversed(),
  };
}

/** All content, normalized: without ids, and without the order of what has none. */
function said(value: unknown, name = ""): unknown {
  if (typeof value === "string") return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? "id" : value;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const list = value.map((one) => said(one));
    const isOrdered = !["walkthroughs", "entries", "versions", "evidence"].includes(name);
    return isOrdered
      ? list
      : list.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  const pairs = Object.entries(value).map(([key, one]) => [key, said(one, key)] as const);
  return name === "asked" || name === "fields"
    ? pairs
    : pairs.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The origin of evidence is lost with the walkthrough that it came from. */
function withoutGone({ walkthroughs, evidence }: StoredOwner): StoredOwner {
  const known = new Set(walkthroughs.map(({ id }) => id));
  return {
    walkthroughs,
    evidence: evidence.map(({ createdAt, content: { origin, ...content } }) => ({
      createdAt,
      content: { ...content, ...(origin && known.has(origin.walkthroughId) && { origin }) },
    })),
  };
}

describe("a file", () => {
  it("contains everything that was stored", () => {
    fc.assert(
      fc.property(arbitraryOwner, (made) => {
        expect(said(read(writeData([made]))[0])).toEqual(said(withoutGone(made)));
      }),
      runs,
    );
  });

  it("is the same once it was read and written again, whatever the order and the ids", () => {
    fc.assert(
      fc.property(fc.array(arbitraryOwner, { maxLength: 2 }), (owners) => {
        const text = writeData(owners);
        expect(writeData(read(text))).toBe(text);
        expect(writeData(read(text).map(shuffled).toReversed())).toBe(text);
      }),
      runs,
    );
  });
});

describe.each(engines)("on %s", (engine) => {
  it("all of one owner's data is restored byte for byte, and nobody else's changes", async () => {
    const database = await freshDatabase(engine);
    await importData(bytesOf(writeData(fc.sample(arbitraryOwner, { numRuns: 1, seed: 1 }))), {
      limit,
      owner: stranger,
    });
    const strangers = await textOf(exportOwner(stranger));
    await fc.assert(
      fc.asyncProperty(arbitraryOwner, async (made) => {
        const text = writeData([made]);
        await database.owner.deleteMany({ where: { id: owner } });
        expect(await importData(bytesOf(text), { limit, owner })).toMatchObject({ ok: true });
        expect(await textOf(exportOwner(owner))).toBe(text);
        expect(await textOf(exportOwner(stranger))).toBe(strangers);
      }),
      runs,
    );
  });

  it("everybody's data is restored byte for byte, each as a new owner", async () => {
    const database = await freshDatabase(engine);
    const several = fc.array(arbitraryOwner, { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(several, async (made) => {
        const text = writeData(made);
        await database.owner.deleteMany();
        const added = await importData(bytesOf(text), { limit, owner, takesSeveral: true });
        expect(added).toMatchObject({ ok: true });
        expect(await textOf(exportEverybody())).toBe(text);
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 5) },
    );
  });
});
