// The life of a link: who can read what with it, and that every invalid link costs and says the same.
import { createHash, randomUUID } from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { hashOf, newToken } from "@/lib/server/crypto/tokens";
import { deleteEverything } from "@/lib/server/owners/owner-data";
import { addItem } from "@/lib/server/plan/repository";
import { countView, openShare } from "@/lib/server/shares/open-share";
import {
  addShare,
  deleteShare,
  findShare,
  listShares,
  renewShare,
  revokeShare,
  shareLimit,
} from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { deleteWalkthrough } from "@/lib/server/walkthroughs/repository";
import { begun, content, freshDatabase, item, owner, share, write } from "./fixtures";
import { engines } from "./open";

vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  return { ...crypto, createHash: vi.fn(crypto.createHash) };
});

/** What `work` costs: hashes, and queries, as seen by each engine's own driver. */
async function costOf(work: () => Promise<unknown>): Promise<{ hashes: number; queries: number }> {
  let queries = 0;
  const count = () => {
    queries += 1;
  };
  vi.mocked(createHash).mockClear();
  const postgres = vi.spyOn(pg.Client.prototype, "query");
  diagnostics.subscribe("onward:query", count);
  try {
    await work();
    // A connection that the pool opens meanwhile sets its commit mode; that is nobody's query.
    queries += postgres.mock.calls.filter(([query]) => !String(query).includes("synchronous_commit")).length;
  } finally {
    diagnostics.unsubscribe("onward:query", count);
    postgres.mockRestore();
  }
  return { hashes: vi.mocked(createHash).mock.calls.length, queries };
}

async function shared(walkthrough: string, options = share()): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const added = await addShare(owner, walkthrough, id, options);
  if (!added.ok) throw new Error("It was not shared.");
  return { id, token: added.value };
}

const yesterday = () => new Date(Date.now() - 86_400_000);

describe("a token", () => {
  it("is 256 random bits, written in 43 letters that need no escaping in a URL", () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(newToken(), "base64url")).toHaveLength(32);
  });

  it("is stored as its SHA-256", () => {
    expect(hashOf("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  });
});

describe.each(engines)("a link, on %s", (engine) => {
  it("shows its walkthrough as it is now, and is stored without its token", async () => {
    const database = await freshDatabase(engine);
    const walkthrough = await begun("Editor");
    await addItem(owner, walkthrough, randomUUID(), item("First"));
    await begun("Another walkthrough");
    const { token } = await shared(walkthrough);
    const line = async () => {
      const opened = await openShare(token);
      return [opened?.entries.get("start")?.answers["line"], opened?.items.map(({ text }) => text)];
    };
    expect(await line()).toEqual(["Editor", ["First"]]);
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("Archivist"));
    await addItem(owner, walkthrough, randomUUID(), item("Second"));
    expect(await line()).toEqual(["Archivist", ["First", "Second"]]);
    const rows = await database.share.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("that opens nothing costs the same as a valid one, whatever is wrong with it", async () => {
    await freshDatabase(engine);
    const walkthrough = await begun();
    const { token } = await shared(walkthrough);
    const expired = await shared(walkthrough, share({}, yesterday()));
    const [revoked, both] = [await shared(walkthrough), await shared(walkthrough, share({}, yesterday()))];
    await revokeShare(owner, revoked.id);
    await revokeShare(owner, both.id);
    const deleted = await shared(walkthrough);
    await deleteShare(owner, deleted.id);
    const renewed = await shared(walkthrough);
    await renewShare(owner, renewed.id);
    const flipped = (at: number) =>
      token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);

    const closed = {
      expired: expired.token,
      revoked: revoked.token,
      "expired and revoked": both.token,
      deleted: deleted.token,
      renewed: renewed.token,
      unknown: newToken(),
      "mistyped at its start": flipped(0),
      "mistyped in its middle": flipped(21),
      "with other bits at its end that mean nothing": `${token.slice(0, 42)}${token[42] === "A" ? "B" : "A"}`,
      "in capitals": token.toUpperCase(),
      "in small letters": token.toLowerCase(),
      "cut off": token.slice(0, -1),
      "one letter longer": `${token}A`,
      padded: `${token}=`,
      "with a space": ` ${token}`,
      "twice as long": token + token,
      "its hash": hashOf(token),
      "its id": (await listShares(owner))[0]?.id ?? "",
      empty: "",
      "odd characters": "\u0000%00' OR 1=1 --\ud83d‮ё",
      "very long": "a".repeat(20_000),
    };
    for (const [what, one] of Object.entries(closed)) {
      const seen: unknown[] = [];
      const cost = await costOf(async () => seen.push(await openShare(one)));
      expect([what, seen, cost]).toEqual([what, [undefined], { hashes: 1, queries: 4 }]);
    }
    const cost = await costOf(async () => expect(await openShare(token)).toBeDefined());
    expect(cost).toEqual({ hashes: 1, queries: 4 });
  });

  it("is valid before its end, and not at it", async () => {
    await freshDatabase(engine);
    const endsAt = new Date("2026-12-02T18:15:00Z");
    const { token } = await shared(await begun(), share({}, endsAt));
    vi.useFakeTimers({ toFake: ["Date"], now: endsAt.getTime() - 1 });
    try {
      expect(await openShare(token)).toBeDefined();
      vi.setSystemTime(endsAt);
      expect(await openShare(token)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it("is revoked at once, and only once, and can't be renewed then", async () => {
    await freshDatabase(engine);
    const { id, token } = await shared(await begun());
    expect(await revokeShare(owner, id)).toBe(true);
    expect(await openShare(token)).toBeUndefined();
    const revokedAt = (await listShares(owner))[0]?.revokedAt;
    expect(await revokeShare(owner, id)).toBe(true);
    expect((await listShares(owner))[0]?.revokedAt).toEqual(revokedAt);
    expect(await renewShare(owner, id)).toEqual({ ok: false, error: { kind: "not-found" } });
  });

  it("that was lost is replaced by a new one for the same parts", async () => {
    await freshDatabase(engine);
    const walkthrough = await begun();
    const lost = await shared(walkthrough, share({ wish: "Read it" }));
    const renewed = await renewShare(owner, lost.id);
    if (!renewed.ok) throw new Error("There is no new link.");
    expect(await openShare(lost.token)).toBeUndefined();
    expect((await openShare(renewed.value))?.share).toMatchObject({ id: lost.id, wish: "Read it" });
  });

  it("counts every view, however many come at once", async () => {
    await freshDatabase(engine);
    const { id, token } = await shared(await begun());
    const opened = await openShare(token);
    if (!opened) throw new Error("It does not open.");
    expect((await listShares(owner))[0]).toMatchObject({ views: 0, lastViewedAt: undefined });
    await Promise.all(Array.from({ length: 25 }, () => countView(opened)));
    const seen = await findShare(owner, id);
    expect(seen?.share.views).toBe(25);
    expect(seen?.share.lastViewedAt).toBeInstanceOf(Date);
  });

  it.each([
    ["its walkthrough", (id: string) => deleteWalkthrough(owner, id)],
    ["everything", () => deleteEverything(owner)],
  ])("is deleted with %s", async (_what, remove) => {
    const database = await freshDatabase(engine);
    const walkthrough = await begun();
    const { token } = await shared(walkthrough);
    await remove(walkthrough);
    expect(await openShare(token)).toBeUndefined();
    expect(await database.share.count()).toBe(0);
  });

  it("is one of a limited number, including ended ones, and is created once if sent twice", async () => {
    await freshDatabase(engine);
    const walkthrough = await begun();
    for (let count = 1; count < shareLimit; count++) await shared(walkthrough, share({}, yesterday()));
    const id = randomUUID();
    const first = await addShare(owner, walkthrough, id, share());
    const again = await addShare(owner, walkthrough, id, share());
    if (!first.ok || !again.ok) throw new Error("It was not shared.");
    expect(await listShares(owner, { walkthroughId: walkthrough })).toHaveLength(shareLimit);
    expect([await openShare(first.value), (await openShare(again.value))?.share.id]).toEqual([undefined, id]);
    const more = await addShare(owner, walkthrough, randomUUID(), share());
    expect(more).toEqual({ ok: false, error: { kind: "too-many", most: shareLimit } });
    await deleteShare(owner, id);
    expect((await addShare(owner, walkthrough, randomUUID(), share())).ok).toBe(true);
  });

  it("is not created for a walkthrough that does not exist", async () => {
    await freshDatabase(engine);
    expect(await addShare(owner, randomUUID(), randomUUID(), share())).toEqual({
      ok: false,
      error: { kind: "not-found" },
    });
  });
});
