// Every list of one owner at the documented limits. That each page shows them is tested in
// tests/faults/limits.test.ts.
import diagnostics from "node:diagnostics_channel";
import { DatabaseSync } from "@photostructure/sqlite";
import { describe, expect, it } from "vitest";
import { counts } from "@/lib/data/limits";
import { exportOwner, exportWalkthrough } from "@/lib/server/data/data-export";
import { sqlitePath } from "@/lib/server/db/database-url";
import { evidenceLimit, listEvidence } from "@/lib/server/evidence/repository";
import { itemLimit, listItems } from "@/lib/server/plan/repository";
import { listShares, shareLimit } from "@/lib/server/shares/repository";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import {
  deleteWalkthrough,
  findWalkthrough,
  listWalkthroughs,
  walkthroughIds,
} from "@/lib/server/walkthroughs/repository";
import { freshDatabase, owner, textOf, today } from "./fixtures";
import { fillToTheLimits } from "./many";
import { engines, migratedDatabase } from "./open";

describe.each(engines)("at the documented limits, on %s,", (engine) => {
  it("all lists of an owner are read, and walkthroughs with their entries", async () => {
    const url = await migratedDatabase(engine);
    await freshDatabase(engine, url);
    const { walkthrough: walkthroughId } = await fillToTheLimits(url, owner);
    const skipped = { rows: 0 };
    const all = await listWalkthroughs(owner, { skipped });
    expect([all.length, all[0]?.id]).toEqual([counts.walkthroughs, walkthroughId]);
    expect(all.every(({ entries, isDamaged }) => entries.size === 3 && !isDamaged)).toBe(true);
    const starts = await listWalkthroughs(owner, { only: ["start"] });
    expect(starts.every(({ entries }) => entries.size === 1 && entries.has("start"))).toBe(true);
    const latest = await listWalkthroughs(owner, { most: 6 });
    expect(latest.map(({ id }) => id)).toEqual(all.slice(0, 6).map(({ id }) => id));
    expect(latest.every(({ entries }) => entries.size === 3)).toBe(true);

    const walkthrough = await findWalkthrough(owner, walkthroughId, today);
    if (!walkthrough) throw new Error("It is gone.");
    expect(await findEarlier(owner, walkthrough, ["reframe/thought"], skipped)).toHaveLength(
      counts.walkthroughs - 1,
    );
    expect(await listItems(owner, { skipped })).toHaveLength(counts.walkthroughs + itemLimit - 1);
    expect(await listEvidence(owner, { skipped })).toHaveLength(evidenceLimit);
    expect(await listShares(owner, { skipped })).toHaveLength(shareLimit);
    expect(skipped).toEqual({ rows: 0 });
    expect(await deleteWalkthrough(owner, walkthroughId)).toBe(true);
    expect(await listWalkthroughs(owner, { only: ["start"] })).toHaveLength(counts.walkthroughs - 1);
  });
});

/** How SQLite finds the rows of each query that `work` sends. */
async function plansOf(url: string, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const hear = (message: unknown) => void sent.push(String((message as { sql: string }).sql));
  diagnostics.subscribe("onward:query", hear);
  await work();
  diagnostics.unsubscribe("onward:query", hear);
  const connection = new DatabaseSync(sqlitePath(url), { readOnly: true });
  const plans = sent
    .filter((sql) => /^SELECT\b/i.test(sql))
    .map((sql) => {
      const values = Array.from(sql.match(/\?/g) ?? [], () => 1);
      const steps = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
      return steps.map(({ detail }) => detail).join(", ");
    });
  connection.close();
  return plans;
}

it("reading a few walkthroughs scans no others on SQLite", async () => {
  const url = await migratedDatabase("sqlite");
  await freshDatabase("sqlite", url);
  await fillToTheLimits(url, owner, { walkthroughs: 30 });
  const some = (await walkthroughIds(owner)).slice(0, 3);
  const plans = [
    ...(await plansOf(url, () => listWalkthroughs(owner, { most: 3 }))),
    ...(await plansOf(url, () => listWalkthroughs(owner, { of: some, only: ["start"] }))),
    ...(await plansOf(url, () => exportWalkthrough(owner, some[0] ?? ""))),
    ...(await plansOf(url, () => textOf(exportOwner(owner)))),
  ].filter((plan) => /\b(Entry|EntryVersion|ActionItem)\b/.test(plan));
  expect(plans.length).toBeGreaterThan(10);
  expect(plans.filter((plan) => !plan.includes("(walkthroughId=?"))).toEqual([]);
});
