import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patience } from "@/tests/patience";
import { openDrafts } from "./device-drafts";
import { eraseDraftsBefore, eraseDraftsOf } from "./draft-slots";

const action = "/walkthroughs/w1/reframe/thought/save";
const [mine, foreign] = [7, 8].map((byte) => Buffer.alloc(32, byte).toString("base64url"));
const words = "I always go blank";

/** Sealing takes as long as the machine is busy. */
const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, patience.event);

/** Web Locks as far as they are used: a name is held until its callback has ended. */
function makeLocks() {
  const held = new Set<string>();
  return {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    async request(name: string, hold: () => Promise<void>) {
      held.add(name);
      await hold();
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
  vi.stubGlobal("isSecureContext", true);
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
    "is not left once the server says in a cookie %s… that it was saved",
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

  it("is found again by its person after their pages were brought along to an account", async () => {
    const before = page("a", { key: foreign });
    await typed(before);
    before.drafts.close();
    const after = page("b", { key: `${mine} ${foreign}` });
    await waitFor(async () => expect(await textsLeftFor(after)).toEqual([["a", [["thought", words]]]]));
    await typed(after);
    after.drafts.close();
    expect(await textsLeftFor(page("c", { key: foreign }))).toEqual([["a", [["thought", words]]]]);
  });

  it("is erased by what was saved, even while it was being sealed", async () => {
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

  it("is said not to be in the browser where the browser has no room", async () => {
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { setItem });
    const first = page("a");
    await typed(first);
    expect(first.kept).toEqual([false]);
  });

  it("goes with its form, with its walkthrough, or after a month, and nothing else goes with it", async () => {
    for (const writer of ["a1", "a2"]) await typed(page(writer));
    localStorage.setItem("other", "a1");
    eraseDraftsOf("a1");
    expect(Object.keys(localStorage).sort()).toEqual([`draft:${action}:a2`, "other"]);
    eraseDraftsBefore(Date.now() - 1_000);
    expect(localStorage.length).toBe(2);
    eraseDraftsBefore(Date.now() + 1_000);
    expect(Object.keys(localStorage)).toEqual(["other"]);
    await typed(page("a3"));
    eraseDraftsOf("w1");
    expect(Object.keys(localStorage)).toEqual(["other"]);
  });

  it("is not kept at all where the browser can't seal it", () => {
    vi.stubGlobal("isSecureContext", false);
    const options = { action, writer: "a", keys: mine ?? "", read: () => [], onKept: () => undefined };
    expect(openDrafts(options)).toBeUndefined();
  });
});
