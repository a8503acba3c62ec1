// Every list of one owner at the documented limits. That each page shows them is in tests/faults/limits.test.ts.
import { describe, expect, it } from "vitest";
import { counts } from "@/lib/data-format/limits";
import { evidenceLimit, listEvidence } from "@/lib/server/evidence";
import { listShares, shareLimit } from "@/lib/server/shares/shares";
import { itemLimit, listItems } from "@/lib/server/walkthroughs/action-items";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { deleteWalkthrough, findJourney, listWalkthroughs } from "@/lib/server/walkthroughs/walkthroughs";
import { freshDatabase, owner, today } from "./fixtures";
import { fillToTheLimits } from "./many";
import { engines, migratedDatabase } from "./open";

describe.each(engines)("at the documented limits, on %s,", (engine) => {
  it("all lists of an owner are read, and walkthroughs with their entries", async () => {
    const url = await migratedDatabase(engine);
    await freshDatabase(engine, url);
    const { walkthrough } = await fillToTheLimits(url, owner);
    const leftOut = { rows: 0 };
    const all = await listWalkthroughs(owner, { leftOut });
    expect([all.length, all[0]?.id]).toEqual([counts.walkthroughs, walkthrough]);
    expect(all.every(({ entries, isDamaged }) => entries.size === 2 && !isDamaged)).toBe(true);
    const starts = await listWalkthroughs(owner, { only: ["start"] });
    expect(starts.every(({ entries }) => entries.size === 1 && entries.has("start"))).toBe(true);
    const latest = await listWalkthroughs(owner, { most: 6 });
    expect(latest.map(({ id }) => id)).toEqual(all.slice(0, 6).map(({ id }) => id));
    expect(latest.every(({ entries }) => entries.size === 2)).toBe(true);

    const journey = await findJourney(owner, walkthrough, today);
    if (!journey) throw new Error("It is gone.");
    expect(await findEarlier(owner, journey, ["reframe/thought"], leftOut)).toHaveLength(
      counts.walkthroughs - 1,
    );
    expect(await listItems(owner, { leftOut })).toHaveLength(counts.walkthroughs + itemLimit - 1);
    expect(await listEvidence(owner, { leftOut })).toHaveLength(evidenceLimit);
    expect(await listShares(owner, { leftOut })).toHaveLength(shareLimit);
    expect(leftOut).toEqual({ rows: 0 });
    expect(await deleteWalkthrough(owner, walkthrough)).toBe(true);
    expect(await listWalkthroughs(owner, { only: ["start"] })).toHaveLength(counts.walkthroughs - 1);
  });
});
