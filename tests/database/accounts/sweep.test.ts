// What nobody can reach any more is deleted, and nothing else is.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endedSessionDays, restDays } from "@/lib/accounts/durations";
import type { Database } from "@/lib/server/db/client";
import { sweep } from "@/lib/server/hosted/accounts/sweep";
import { endSession, listSessions, startSession } from "@/lib/server/hosted/sessions/sessions";
import { isWithinLimit } from "@/lib/server/http/rate-limit";
import { ownerById, personalOwner } from "@/lib/server/owners/owner-id";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { content, freshDatabase, write } from "../fixtures";
import { engines } from "../open";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

const anonymous = { browser: "Firefox", isProved: false };
const day = 24 * 3600 * 1000;
const later = (days: number) => vi.setSystemTime(Date.now() + days * day);
const empty = new Uint8Array();

describe.each(engines)("the sweep, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
    // Not earlier: the database clients wait by the clock.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const owners = async () => (await database.owner.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

  /** Somebody who has saved something. */
  async function saved(name: string) {
    const owner = ownerById(name);
    await saveEntry(owner, write(randomUUID()), content("Editor"));
    await database.owner.update({ where: { id: owner }, data: { createdAt: new Date() } });
    return owner;
  }

  async function savedHere(name: string) {
    const owner = await saved(name);
    await startSession(owner, anonymous);
    return owner;
  }

  it("deletes everything of an owner whose last session has ended, and nothing of those with one", async () => {
    const gone = await savedHere("gone");
    await savedHere("here");
    later(2);
    for (const { id } of await listSessions(gone)) await endSession(gone, id);
    await sweep();
    expect(await owners()).toEqual(["here"]);
    const counts = [database.walkthrough.count(), database.entry.count(), database.session.count()];
    expect(await Promise.all(counts)).toEqual([1, 1, 1]);
  });

  it("does so once an owner without an account has stayed away for too long", async () => {
    await savedHere("away");
    later(restDays.anonymous - 1);
    await sweep();
    expect(await owners()).toEqual(["away"]);
    later(2);
    await sweep();
    expect(await owners()).toEqual([]);
  });

  it("keeps an owner with an account, signed in or not", async () => {
    const owner = await savedHere("kept");
    await database.account.create({ data: { id: owner, ownerId: owner, content: empty } });
    later(1000);
    await sweep();
    expect(await owners()).toEqual(["kept"]);
    expect(await database.walkthrough.count()).toBe(1);
  });

  it("keeps for a day what was saved just before the session that follows", async () => {
    const owner = await savedHere("new");
    for (const { id } of await listSessions(owner)) await endSession(owner, id);
    await sweep();
    expect(await owners()).toEqual(["new"]);
  });

  it("keeps what a visitor's cookie leads to although there is no session, for as long as it is valid", async () => {
    await saved("visitor");
    later(endedSessionDays - 1);
    await sweep();
    expect(await owners()).toEqual(["visitor"]);
    later(2);
    await sweep();
    expect(await owners()).toEqual([]);
  });

  it("leaves alone what was written before the machine became a host", async () => {
    await saved(personalOwner());
    later(1000);
    await sweep();
    expect(await owners()).toEqual(["personal"]);
  });

  it("deletes every one of many, even if it runs twice at once", async () => {
    const ids = Array.from({ length: 130 }, (_, at) => `owner ${at}`);
    await database.owner.createMany({ data: ids.map((id) => ({ id, createdAt: new Date() })) });
    later(endedSessionDays + 1);
    await savedHere("here");
    await Promise.all([sweep(), sweep()]);
    expect(await owners()).toEqual(["here"]);
  });

  it("deletes only expired codes and counters", async () => {
    const owner = await savedHere("here");
    const code = (endsAt: Date) => ({ id: randomUUID(), ownerId: owner, content: empty, endsAt });
    await database.mailCode.create({ data: code(new Date(Date.now() + 60_000)) });
    const waiting = await database.mailCode.create({ data: code(new Date(Date.now() + 2 * day)) });
    await isWithinLimit("begin", "before");
    later(1);
    await isWithinLimit("begin", "now");
    await sweep();
    expect(await database.mailCode.findMany({ select: { id: true } })).toEqual([{ id: waiting.id }]);
    expect(await database.limit.count()).toBe(1);
  });

  it("deletes an ended session only when no earlier cookie of it is valid any more", async () => {
    const owner = await savedHere("here");
    const [first] = await listSessions(owner);
    await endSession(owner, first?.id ?? "");
    await startSession(owner, anonymous);
    later(endedSessionDays - 1);
    await sweep();
    expect(await database.session.count()).toBe(2);
    later(2);
    await sweep();
    expect(await database.session.count()).toBe(1);
    expect(await listSessions(owner)).toHaveLength(1);
  });
});
