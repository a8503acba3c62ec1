import { describe, expect, it } from "vitest";
import type { StoredEvidence, StoredOwner, StoredWalkthrough } from "./stored";
import { writeData } from "./write";
import { type OwnerToRead, ownersInOrder, writePieces } from "./write-pieces";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

function walkthrough(id: string, minute: number, said = "said"): StoredWalkthrough {
  const asked = { role: { kind: "text", label: "Which role?" } } as const;
  const content = { language: "en", answers: { role: said }, asked };
  const entry = { exercise: "start", savedAt: at(minute), content };
  return { id, createdAt: at(minute), isFull: false, entries: [entry], versions: [], items: [] };
}

function evidence(walkthroughId: string, did: string): StoredEvidence {
  const origin = { walkthroughId, exercise: "worth/evidence", field: "evidence" };
  return { createdAt: at(0), content: { did, skills: [], origin } };
}

/** Somebody with more walkthroughs than are read at once, some begun at the same moment, with evidence from some. */
function somebody(count: number, first = 0): StoredOwner {
  const walkthroughs = Array.from({ length: count }, (_, index) =>
    walkthrough(`${first} ${index}`, first + Math.floor(index / 3), `said ${index % 2}`),
  );
  return {
    walkthroughs,
    evidence: [evidence(`${first} 1`, "One"), evidence(`${first} 4`, "Two"), evidence("gone", "Three")],
  };
}

function toRead({ walkthroughs, evidence }: StoredOwner, log: string[][] = []): OwnerToRead {
  return {
    walkthroughs: walkthroughs.map(({ id, createdAt }) => ({ id, createdAt })).reverse(),
    evidence,
    async read(ids) {
      log.push([...ids]);
      return walkthroughs.filter(({ id }) => ids.includes(id)).reverse();
    },
  };
}

async function joined(texts: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const text of texts) all += text;
  return all;
}

describe("a file in pieces", () => {
  it.each([0, 1, 9, 10, 11, 37])("is byte for byte the whole file, for %i walkthroughs", async (count) => {
    const owner = somebody(count);
    expect(await joined(writePieces(["o"], async () => toRead(owner)))).toBe(writeData([owner]));
  });

  it("of several owners has them in the same order, including those that began together or never", async () => {
    const owners: Record<string, StoredOwner> = {
      late: somebody(4, 60),
      one: somebody(5),
      nothing: { walkthroughs: [], evidence: [] },
      other: somebody(6),
      alone: { walkthroughs: [], evidence: [evidence("gone", "Alone")] },
    };
    const open = async (id: string) => toRead(owners[id] ?? somebody(0));
    const beganAt = new Map(
      Object.entries(owners).map(([id, { walkthroughs, evidence }]) => {
        const first = (walkthroughs[0] ?? evidence[0])?.createdAt;
        return [id, first?.toISOString() ?? ""];
      }),
    );
    const order = await ownersInOrder(beganAt, open);
    expect(await joined(writePieces(order, open))).toBe(writeData(Object.values(owners)));
  });

  it("reads a few walkthroughs at a time, and only as far as its reader gets", async () => {
    const log: string[][] = [];
    const owner = {
      walkthroughs: Array.from({ length: 100 }, (_, one) => walkthrough(`${one}`, one)),
      evidence: [],
    };
    const texts = writePieces(["o"], async () => toRead(owner, log));
    for (let pieces = 0; pieces < 10; pieces++) await texts.next();
    await texts.return(undefined);
    expect(log.map(({ length }) => length)).toEqual([10]);
  });

  it("leaves out what was deleted since it was listed, and keeps its evidence", async () => {
    const owner = somebody(12);
    const { read, ...rest } = toRead(owner);
    const without = async (ids: readonly string[]) => (await read(ids)).filter(({ id }) => id !== "0 4");
    const text = await joined(writePieces(["o"], async () => ({ ...rest, read: without })));
    const left = { ...owner, walkthroughs: owner.walkthroughs.filter(({ id }) => id !== "0 4") };
    expect(text).toBe(writeData([left]));
    expect(text).toContain("Two");
  });
});
