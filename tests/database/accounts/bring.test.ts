// Merging what was written without an account into one, completely or not at all.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/server/db/client";
import { addEvidence, evidenceLimit, listEvidence } from "@/lib/server/evidence/repository";
import { mergeInto } from "@/lib/server/hosted/accounts/merge";
import { startSession } from "@/lib/server/hosted/sessions/sessions";
import { ownerById } from "@/lib/server/owners/owner-id";
import { addItem, listItems } from "@/lib/server/plan/repository";
import { openShare } from "@/lib/server/shares/open-share";
import { addShare } from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { listVersions } from "@/lib/server/walkthroughs/versions";
import { answerOf, begun, content, freshDatabase, item, owner, share, today, write } from "../fixtures";
import { engines } from "../open";
import { allRows } from "../rows";

const account = ownerById("account");
const gone = { ok: false, error: { kind: "gone" } };

/** A walkthrough with something in every table, and a piece of evidence. */
async function everything(name: string) {
  const walkthrough = await begun(`${name}'s start`);
  await saveEntry(owner, write(walkthrough, { revision: 1 }), content(`${name}'s laptop`));
  await saveEntry(owner, write(walkthrough, { revision: 1 }), content(`${name}'s phone`));
  await saveEntry(owner, write(walkthrough, { exercise: "accept/before" }), content(`${name}'s step`));
  await addItem(owner, walkthrough, randomUUID(), item(`${name}'s item`));
  await addEvidence(owner, randomUUID(), { did: `${name}'s evidence`, skills: [] });
  const shared = await addShare(owner, walkthrough, randomUUID(), share({ wish: `${name}'s wish` }));
  if (!shared.ok) throw new Error(shared.error.kind);
  return { walkthrough, token: shared.value };
}

describe.each(engines)("merging, on %s", (engine) => {
  let database: Database;

  beforeEach(async () => {
    database = await freshDatabase(engine);
    await database.owner.create({ data: { id: account } });
  });

  it("moves every word to the other owner, and leaves the first one nothing", async () => {
    const made = [await everything("Ada"), await everything("Bo")];
    await startSession(owner, { browser: "Firefox", isProved: false });
    expect(await mergeInto(owner, account)).toEqual({ ok: true, value: undefined });

    for (const [at, name] of ["Ada", "Bo"].entries()) {
      const id = made[at]?.walkthrough ?? "";
      const { entries } = (await findWalkthrough(account, id, today)) ?? {};
      expect([...(entries ?? [])].map(([key, { answers }]) => [key, answers["line"]]).sort()).toEqual([
        ["accept/before", `${name}'s step`],
        ["start", `${name}'s laptop`],
      ]);
      const [version] = await listVersions(account, id, "start");
      expect([version?.pending, version?.content.answers["line"]]).toEqual([true, `${name}'s phone`]);
      expect((await listItems(account, { walkthroughId: id })).map(({ text }) => text)).toEqual([
        `${name}'s item`,
      ]);
    }
    expect((await listEvidence(account)).map(({ did }) => did).sort()).toEqual([
      "Ada's evidence",
      "Bo's evidence",
    ]);
    expect(JSON.stringify(await allRows(database))).not.toContain(`"${owner}\\"`);
    const open = await database.session.count({ where: { endedAt: null } });
    expect([await database.owner.count(), open]).toEqual([1, 0]);
  });

  it("keeps revisions, times and links as they are", async () => {
    const { walkthrough, token } = await everything("Ada");
    const plain = {
      select: { id: true, revision: true, writer: true, sequence: true, updatedAt: true },
      orderBy: { id: "asc" },
    } as const;
    const before = await database.entry.findMany(plain);
    await mergeInto(owner, account);
    expect(await database.entry.findMany(plain)).toEqual(before);
    expect(await openShare(token)).toMatchObject({
      ownerId: account,
      share: { walkthroughId: walkthrough, wish: "Ada's wish", views: 0 },
    });
  });

  it("changes nothing that the account already had, or anybody else has", async () => {
    for (const id of ["account", "somebody else"]) {
      await saveEntry(ownerById(id), write(randomUUID()), content("theirs"));
      await addEvidence(ownerById(id), randomUUID(), { did: "theirs", skills: [] });
    }
    const before = await allRows(database);
    await everything("Ada");
    await mergeInto(owner, account);
    const after = await allRows(database);
    for (const [table, rows] of Object.entries(before))
      expect(after[table]).toEqual(expect.arrayContaining(rows));
    expect(await listWalkthroughs(account)).toHaveLength(2);
  });

  it("changes nothing at all if one row can't be opened", async () => {
    await everything("Ada");
    const { walkthrough } = await everything("Bo");
    const [last] = await database.share.findMany({ where: { walkthroughId: walkthrough } });
    await database.share.update({ where: { id: last?.id ?? "" }, data: { content: new Uint8Array(80) } });
    const before = await allRows(database);
    expect(await mergeInto(owner, account)).toEqual({ ok: false, error: { kind: "unreadable" } });
    expect(await allRows(database)).toEqual(before);
  });

  it("says which limit both together would exceed, and changes nothing", async () => {
    await everything("Ada");
    const ids = Array.from({ length: evidenceLimit }, () => randomUUID());
    const [row] = await database.evidence.findMany();
    const one = { content: row?.content ?? new Uint8Array(), revision: 1, ownerId: account };
    await database.evidence.createMany({ data: ids.map((id) => ({ ...one, id })) });
    const before = await allRows(database);
    const error = { kind: "too-many", what: "pieces of evidence", most: evidenceLimit };
    expect(await mergeInto(owner, account)).toEqual({ ok: false, error });
    expect(await allRows(database)).toEqual(before);
  });

  it("finds nothing to merge the second time, and merges once for two simultaneous requests", async () => {
    const { walkthrough } = await everything("Ada");
    const answers = await Promise.all([mergeInto(owner, account), mergeInto(owner, account)]);
    expect(answers).toContainEqual(gone);
    expect(answers).toContainEqual({ ok: true, value: undefined });
    expect(await mergeInto(owner, account)).toEqual(gone);
    expect(await mergeInto(ownerById("nobody"), account)).toEqual(gone);
    expect((await listWalkthroughs(account)).map(({ id }) => id)).toEqual([walkthrough]);
  });

  it("takes nothing from an owner who has an account, nor from oneself", async () => {
    const { walkthrough } = await everything("Ada");
    await database.account.create({ data: { id: owner, ownerId: owner, content: new Uint8Array(1) } });
    const kept = { ok: false, error: { kind: "kept" } };
    expect(await mergeInto(owner, account)).toEqual(kept);
    expect(await mergeInto(account, account)).toEqual(kept);
    expect(await answerOf(walkthrough)).toBe("Ada's laptop");
  });
});
