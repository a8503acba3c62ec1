import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patience } from "@/tests/patience";
import { eraseDraftsOf, eraseForgottenDrafts } from "./draft-slots";
import { openDrafts } from "./draft-storage";

const action = "/walkthroughs/w1/reframe/thought/save";
const [mine, foreign] = [7, 8].map((byte) => Buffer.alloc(32, byte).toString("base64url"));
const words = "I always go blank";

/** How long sealing takes depends on how busy the machine is. */
const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, patience.event);

type Hold = (lock: object | null) => Promise<void>;

/** As much of Web Locks as is used: a name is held until its callback has ended, and nobody waits for one. */
function makeLocks() {
  const held = new Set<string>();
  return {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    async request(name: string, ...[first, second]: [Hold] | [{ ifAvailable: true }, Hold]) {
      const hold = typeof first === "function" ? first : second;
      if (held.has(name)) return await hold?.(null);
      held.add(name);
      await hold?.({});
      held.delete(name);
    },
  };
}

function page(writer: string, { key = mine, text = words } = {}) {
  const form = { text };
  const kept: boolean[] = [];
  const drafts = openDrafts({
    action,
    writer,
    keys: key ?? "",
    read: () => [["thought", form.text]],
    onKept: (isKept) => kept.push(isKept),
  });
  if (!drafts) throw new Error("Nothing can be kept here.");
  return { drafts, form, kept };
}

async function typed(one: ReturnType<typeof page>): Promise<void> {
  const before = one.kept.length;
  one.drafts.changed();
  await waitFor(() => expect(one.kept.length).toBeGreaterThan(before));
}

async function textsLeftFor(one: ReturnType<typeof page>): Promise<unknown[]> {
  return (await one.drafts.left()).map(({ writer, entries }) => [writer, entries]);
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("navigator", { locks: makeLocks() });
});
afterEach(() => void vi.unstubAllGlobals());

describe("what is typed and not yet saved", () => {
  it("is there for the next page of the same form, once the first one is gone", async () => {
    const first = page("a");
    await typed(first);
    expect(await textsLeftFor(page("b"))).toEqual([]);
    first.drafts.close();
    await waitFor(async () => expect(await textsLeftFor(page("c"))).toEqual([["a", [["thought", words]]]]));
  });

  it.each(["__Host-", "onward-"])(
    "is deleted once the server says in a cookie %s… that it was saved",
    async (prefix) => {
      const writer = "3f0c2f2e-5f5e-4a51-8f0f-6a2f0c3b9d10";
      const first = page(writer);
      await typed(first);
      first.drafts.close();
      await waitFor(async () => expect(await textsLeftFor(page("b"))).toHaveLength(1));
      vi.stubGlobal("document", { cookie: `${prefix}settled.${writer}=1` });
      expect(await textsLeftFor(page("c"))).toEqual([]);
      expect(Object.keys(localStorage)).toEqual([]);
    },
  );

  it("can't be read in the browser's store", async () => {
    await typed(page("a"));
    const stored = JSON.stringify(Object.entries(localStorage));
    expect(stored).toContain(action);
    for (const trace of [words, btoa(words), "blank", mine ?? ""]) expect(stored).not.toContain(trace);
  });

  it.each([
    ["another owner's key", { key: foreign ?? "" }, (value: string) => value],
    ["a changed time", {}, (value: string) => value.replace(/^\d/, "2")],
    ["damage", {}, (value: string) => value.slice(0, -8)],
    ["nonsense", {}, () => "nonsense"],
  ])("is not shown after %s", async (_what, options, change) => {
    const first = page("a");
    await typed(first);
    first.drafts.close();
    const slot = `draft:${action}:a`;
    localStorage.setItem(slot, change(localStorage.getItem(slot) ?? ""));
    expect(await textsLeftFor(page("b", options))).toEqual([]);
  });

  it("is not shown under another form that it was moved to", async () => {
    const first = page("a");
    await typed(first);
    first.drafts.close();
    localStorage.setItem(`draft:${action}:z`, localStorage.getItem(`draft:${action}:a`) ?? "");
    localStorage.removeItem(`draft:${action}:a`);
    expect(await textsLeftFor(page("b"))).toEqual([]);
  });

  it("is found again by its person after their pages were merged into an account", async () => {
    const before = page("a", { key: foreign });
    await typed(before);
    before.drafts.close();
    const after = page("b", { key: `${mine} ${foreign}` });
    await waitFor(async () => expect(await textsLeftFor(after)).toEqual([["a", [["thought", words]]]]));
    await typed(after);
    after.drafts.close();
    expect(await textsLeftFor(page("c", { key: foreign }))).toEqual([["a", [["thought", words]]]]);
  });

  it("is erased once saved, even if it is just being sealed", async () => {
    const first = page("a");
    await typed(first);
    first.drafts.changed();
    first.drafts.keepNow();
    first.drafts.erase();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(localStorage.length).toBe(0);
  });

  it("is the newest text, however fast somebody types", async () => {
    const first = page("a");
    for (let at = 0; at < 50; at++) {
      first.form.text = `${at}`;
      first.drafts.changed();
      first.drafts.keepNow();
    }
    await waitFor(() => expect(first.kept.length).toBeGreaterThan(0));
    first.drafts.close();
    await waitFor(async () => expect(await textsLeftFor(page("b"))).toEqual([["a", [["thought", "49"]]]]));
  });

  it("is reported as not stored if the browser has no room", async () => {
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { setItem });
    const first = page("a");
    await typed(first);
    expect(first.kept).toEqual([false]);
  });

  it("is deleted with its form or its walkthrough, and nothing else is", async () => {
    for (const writer of ["a1", "a2"]) await typed(page(writer));
    localStorage.setItem("other", "a1");
    eraseDraftsOf("a1");
    expect(Object.keys(localStorage).sort()).toEqual([`draft:${action}:a2`, "other"]);
    eraseDraftsOf("w1");
    expect(Object.keys(localStorage)).toEqual(["other"]);
  });

  it("is not stored at all if the browser can't seal it", () => {
    // Outside a secure context there are neither locks nor ciphers.
    vi.stubGlobal("navigator", {});
    const options = { action, writer: "a", keys: mine ?? "", read: () => [], onKept: () => undefined };
    expect(openDrafts(options)).toBeUndefined();
  });

  it("is taken over by one page only, and is then that page's own draft", async () => {
    const lost = page("a");
    await typed(lost);
    lost.drafts.close();
    const [one, other] = [page("b"), page("c")];
    await waitFor(async () => expect(await textsLeftFor(one)).toHaveLength(1));
    expect(await Promise.all([one.drafts.claim("a"), other.drafts.claim("a")])).toEqual([true, false]);
    expect(await textsLeftFor(page("d"))).toEqual([]);
    await typed(one);
    expect(Object.keys(localStorage)).toEqual([`draft:${action}:b`]);
    one.drafts.close();
    await waitFor(async () => expect(await textsLeftFor(page("e"))).toEqual([["b", [["thought", words]]]]));
    expect(await other.drafts.claim("a")).toBe(false);
  });

  it("stays where it was if the page that took it over closes before storing it", async () => {
    const lost = page("a");
    await typed(lost);
    lost.drafts.close();
    const one = page("b");
    await waitFor(async () => expect(await one.drafts.claim("a")).toBe(true));
    one.drafts.close();
    await waitFor(async () => expect(await textsLeftFor(page("c"))).toEqual([["a", [["thought", words]]]]));
  });

  it("is deleted when the page that took it over saves", async () => {
    const lost = page("a");
    await typed(lost);
    lost.drafts.close();
    const one = page("b");
    await waitFor(async () => expect(await one.drafts.claim("a")).toBe(true));
    one.drafts.erase();
    expect(localStorage.length).toBe(0);
  });
});

const dayMs = 24 * 3_600_000;
const todayMs = Date.UTC(2026, 10, 22);
const slot = `draft:${action}:a`;

/** A draft stored when the device's clock showed this time, and what is left of it after later visits. */
function keptAt(time: number): void {
  localStorage.setItem(slot, `${time}.iv.sealed`);
}

function isThereAfter(...visits: number[]): boolean {
  for (const day of visits) eraseForgottenDrafts(todayMs + day * dayMs);
  return localStorage.getItem(slot) !== null;
}

describe("a draft that nobody comes back to", () => {
  it("is deleted after a month, and another month in which it could be offered", () => {
    keptAt(todayMs);
    expect(isThereAfter(0, 29, 31, 60)).toBe(true);
    expect(isThereAfter(62)).toBe(false);
  });

  it.each([-4_000, 4_000])("is offered although the clock was off by %i days when it was typed", (days) => {
    keptAt(todayMs + days * dayMs);
    expect(isThereAfter(0, 29)).toBe(true);
    expect(isThereAfter(31)).toBe(false);
  });

  it.each([-4_000, 4_000])("stays although the clock was off by %i days at a visit in between", (days) => {
    keptAt(todayMs);
    expect(isThereAfter(1, days, 2, 29)).toBe(true);
  });

  it("opens as before after it was marked as old", async () => {
    vi.useFakeTimers({ now: Date.UTC(2015, 0, 1), toFake: ["Date"] });
    const lost = page("a");
    await typed(lost);
    lost.drafts.close();
    vi.useRealTimers();
    eraseForgottenDrafts(Date.now());
    await waitFor(async () => expect(await textsLeftFor(page("b"))).toEqual([["a", [["thought", words]]]]));
  });

  it("is left as it is if the browser has no room for a mark", () => {
    keptAt(0);
    const { getItem } = localStorage;
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", {
      [slot]: "0.iv.sealed",
      getItem: getItem.bind(localStorage),
      setItem: full,
    });
    expect(() => eraseForgottenDrafts(todayMs)).not.toThrow();
  });
});
