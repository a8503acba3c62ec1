import { describe, expect, it } from "vitest";
import { createFairQueue } from "./fair-queue";

function queueOf(asked: readonly [owner: string, job: string][]) {
  const queue = createFairQueue<string>({ most: 6, mostOfOne: 3 });
  return { queue, added: asked.map(([owner, job]) => queue.add(owner, job)) };
}

function taken({ take }: { take: () => string | undefined }): string[] {
  const job = take();
  return job === undefined ? [] : [job, ...taken({ take })];
}

describe("a queue in which owners take turns", () => {
  it("lets somebody who asks for one wait for only one of everybody else's", () => {
    const { queue } = queueOf([
      ["a", "a1"],
      ["a", "a2"],
      ["a", "a3"],
      ["b", "b1"],
      ["c", "c1"],
      ["b", "b2"],
    ]);
    expect(taken(queue)).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
  });

  it("leaves room for others, however much one of them asks for", () => {
    const { queue, added } = queueOf([
      ...Array.from({ length: 26 }, (_, at): [string, string] => ["a", `a${at}`]),
      ["b", "b1"],
    ]);
    expect(added.filter(Boolean)).toHaveLength(4);
    expect(taken(queue)).toEqual(["a0", "b1", "a1", "a2"]);
  });

  it("is full at some point, and has room again once one is taken", () => {
    const { queue, added } = queueOf(
      ["a", "b", "c", "d", "e", "f", "g"].map((owner): [string, string] => [owner, owner]),
    );
    expect(added.at(-1)).toBe(false);
    expect(queue.take()).toBe("a");
    expect(queue.add("g", "g")).toBe(true);
  });
});
