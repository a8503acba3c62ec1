// What home says about walkthroughs that it does not list is true for them.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jobNames, lookBeyond, oneBeyond } from "@/lib/server/walkthroughs/beyond";
import { endAll } from "@/lib/server/walkthroughs/ending";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { freshDatabase, owner, stranger, today } from "./fixtures";
import { engines } from "./open";
import { beginWalk, openStep } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

describe.each(engines)("on %s", (engine) => {
  let first: string;

  beforeEach(async () => {
    await freshDatabase(engine);
    first = await beginWalk();
    await (await openStep(first, "start")).press({ role: "Editor", company: "Harbour Press" });
    await beginWalk();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** Home lists only the newest. */
  const newest = () => listWalkthroughs(owner, { most: 1 });
  const look = async (hasMore = true) =>
    await lookBeyond(owner, { listed: await newest(), zone: "UTC", hasMore });

  it("a collection has something only if something was written into it, however long ago", async () => {
    expect([...(await look()).filled]).toEqual([]);
    await (await openStep(first, "reflect/advice")).press({ advice: "" });
    expect([...(await look()).filled]).toEqual([]);
    await (await openStep(first, "reflect/advice")).press({ advice: "Ask who decides." });
    expect([...(await look()).filled]).toEqual(["advice"]);
    expect([...(await look(false)).filled]).toEqual([]);
    expect([...(await lookBeyond(stranger, { listed: [], zone: "UTC", hasMore: true })).filled]).toEqual([]);
  });

  it("what is over because they got a job is over in every walkthrough", async () => {
    await endAll(owner, today);
    expect((await look()).ended.size).toBe(2);
  });

  it("a check-in is due that was asked for at the end of any of them, until it is answered", async () => {
    expect((await look()).due).toBeUndefined();
    await (await openStep(first, "close")).press({ checkIn: "3" });
    expect((await look()).due).toBeUndefined();
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(Date.now() + 3 * 86_400_000);
    expect((await look()).due).toBe(first);
    expect((await oneBeyond(owner, await newest(), first))?.entries.has("start")).toBe(true);
    expect(await oneBeyond(stranger, [], first)).toBeUndefined();
    await (await openStep(first, "check-in")).press({ first: "let-go" });
    expect((await look()).due).toBeUndefined();
  });

  it("an item is labelled with its job, and only for its owner", async () => {
    const steps = [{ walkthroughId: first }];
    expect((await jobNames(owner, steps, await newest())).get(first)).toBe("Editor at Harbour Press");
    expect([...(await jobNames(stranger, steps, []))]).toEqual([]);
  });
});
