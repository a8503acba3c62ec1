// Years of writing are opened for a page while everybody else gets their turn.
import { describe, expect, it, vi } from "vitest";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import { log } from "@/lib/server/log/log";
import { listItems } from "@/lib/server/plan/repository";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { freshDatabase, later, owner } from "./fixtures";
import { fillToTheLimits } from "./many";
import { migratedDatabase } from "./open";

const walkthroughs = 3_000;

/** Two damaged rows, the first and the last to be opened: how often others had a turn in between. */
async function turnsWhile(open: (skipped: Skipped) => Promise<unknown>): Promise<number> {
  const seenAt: number[] = [];
  let turns = 0;
  let isOpen = false;
  const other = () => {
    turns++;
    if (!isOpen) setImmediate(other);
  };
  setImmediate(other);
  await open({
    get rows() {
      return seenAt.length;
    },
    set rows(_count) {
      seenAt.push(turns);
    },
  });
  isOpen = true;
  expect(seenAt).toHaveLength(2);
  return (seenAt[1] ?? 0) - (seenAt[0] ?? 0);
}

describe("others get their turn while", () => {
  it("walkthroughs, steps, and earlier answers are opened", async () => {
    const told = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const url = await migratedDatabase("sqlite");
    const database = await freshDatabase("sqlite", url);
    await fillToTheLimits(url, owner, { walkthroughs });
    const all = await database.walkthrough.findMany({ orderBy: { createdAt: "asc" }, select: { id: true } });
    const steps = await database.actionItem.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const content = new Uint8Array(40);
    for (const one of [all.at(0), all.at(-1)])
      await database.entry.updateMany({
        where: { walkthroughId: one?.id ?? "", exercise: "reframe/thought" },
        data: { content },
      });
    for (const one of [steps.at(0), steps.at(-1)])
      await database.actionItem.updateMany({ where: { id: one?.id ?? "" }, data: { content } });

    expect(await turnsWhile((skipped) => listWalkthroughs(owner, { skipped }))).toBeGreaterThan(0);
    expect(await turnsWhile((skipped) => listItems(owner, { skipped }))).toBeGreaterThan(0);
    const before = ["reframe/thought"];
    expect(await turnsWhile((skipped) => findEarlier(owner, later, before, skipped))).toBeGreaterThan(0);
    expect(told).toHaveBeenCalledTimes(6);
    told.mockRestore();
  });
});
