// A form that adds something, sent again: by a browser with a bad connection, after going back, or from a second
// window with the same page.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { listEvidence } from "@/lib/server/evidence/repository";
import { listItems } from "@/lib/server/plan/repository";
import { findShare, listShares } from "@/lib/server/shares/repository";
import { begun, freshDatabase, owner } from "./fixtures";
import { sendNewEvidence, sendNewItem, sendNewShare } from "./form-routes";
import { engines } from "./open";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

let walkthrough: string;

type Adding = [
  what: string,
  send: (id: string, text: string) => Promise<Response>,
  texts: () => Promise<string[]>,
];

const adding: readonly Adding[] = [
  [
    "a piece of evidence",
    (id, text) => sendNewEvidence(owner, ok(new URLSearchParams({ id, evidence: text }))),
    async () => (await listEvidence(owner)).map(({ did }) => did),
  ],
  [
    "a step of the plan",
    (id, text) => sendNewItem(owner, ok(new URLSearchParams({ id, text })), walkthrough),
    async () => (await listItems(owner, { walkthroughId: walkthrough })).map(({ text }) => text),
  ],
];

/** Sends the form of a link. */
function sendLink(id: string, more: Record<string, string>): Promise<Response> {
  const form = new URLSearchParams({ id, parts: "plan", until: "week", ...more });
  return sendNewShare(owner, ok(form), walkthrough);
}

describe.each(engines)("on %s", (engine) => {
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await begun();
  });

  it.each(adding)("%s that is sent twice is added once", async (_what, send, texts) => {
    const id = randomUUID();
    const replies = await Promise.all([send(id, "one"), send(id, "one"), send(id, "one")]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await texts()).toEqual(["one"]);
  });

  it.each(adding)(
    "%s that comes with other words under the same id is a new one",
    async (_what, send, texts) => {
      const id = randomUUID();
      await Promise.all(["one", "other"].map((text) => send(id, text)));
      const again = await send(id, "other");
      expect((await texts()).sort()).toEqual(["one", "other"]);
      expect(again.headers.get("location")).toMatch(/#(item-)?[\da-f-]{36}$/);
      await send(id, "one");
      expect(await texts()).toHaveLength(2);
    },
  );

  it("a link that is asked for again after going back shows what was chosen last, and the first one its own", async () => {
    const id = randomUUID();
    for (const _ of [1, 2]) await sendLink(id, { also: "names", wish: "Read it" });
    const [first, ...others] = await listShares(owner);
    expect(others).toEqual([]);
    for (const _ of [1, 2]) expect((await sendLink(id, { wish: "Read this" })).status).toBe(303);
    const links = (await listShares(owner)).map(({ names, wish }) => [names, wish]);
    expect(links.sort()).toEqual([
      [false, "Read this"],
      [true, "Read it"],
    ]);
    expect((await findShare(owner, id))?.share).toEqual(first);
  });
});
