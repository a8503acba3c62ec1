// Forms with fields that their pages do not have.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { addEvidence, listEvidence } from "@/lib/server/evidence/repository";
import type { FormResult } from "@/lib/server/http/form";
import { addItem } from "@/lib/server/plan/repository";
import { addShare } from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { content, freshDatabase, item, owner, share, write } from "./fixtures";
import {
  autosaveStep,
  sendEvidence,
  sendItem,
  sendNewEvidence,
  sendNewItem,
  sendNewShare,
  sendSearch,
  sendShare,
  sendStep,
  sendVersion,
} from "./form-routes";
import { engines } from "./open";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const [walkthrough, known, piece] = [randomUUID(), randomUUID(), randomUUID()];
const [link, version] = [randomUUID(), randomUUID()];
const words = "Ask Ana for an hour";
const draft = { owner: "tag-of-the-page", writer: randomUUID(), sequence: "1" };

type Form = {
  what: string;
  said: Record<string, string>;
  send: (form: FormResult) => Promise<Response>;
};

/** What each page posts, with all possible fields. */
const forms: readonly Form[] = [
  {
    what: "a new step of the plan",
    said: { ...draft, id: randomUUID(), text: words, due: "2030-01-02" },
    send: (form) => sendNewItem(owner, form, walkthrough),
  },
  {
    what: "a changed step of the plan",
    said: {
      ...draft,
      revision: "1",
      intent: "save",
      text: words,
      due: "",
      priority: "high",
      status: "doing",
    },
    send: (form) => sendItem(owner, form, walkthrough, known),
  },
  {
    what: "a new piece of evidence",
    said: { ...draft, id: randomUUID(), situation: words, evidence: words, confirm: "", skills: "" },
    send: (form) => sendNewEvidence(owner, form),
  },
  {
    what: "a changed piece of evidence",
    said: { ...draft, revision: "1", situation: words, evidence: words, confirm: "", skills: "" },
    send: (form) => sendEvidence(owner, form, piece),
  },
  {
    what: "a new share",
    said: { id: randomUUID(), wish: words, parts: "plan", also: "names", until: "week", endsOn: "" },
    send: (form) => sendNewShare(owner, form, walkthrough),
  },
  {
    what: "a share to be ended",
    said: { intent: "revoke", from: "all" },
    send: (form) => sendShare(owner, form, walkthrough, link),
  },
  {
    what: "a search",
    said: { words, stage: "", reached: "", year: "", intent: "clear" },
    send: (form) => sendSearch(owner, form),
  },
];

function posted(fields: Record<string, string>): FormResult {
  return ok(new URLSearchParams(fields));
}

describe.each(engines)("on %s", (engine) => {
  beforeEach(async () => {
    await freshDatabase(engine);
    await saveEntry(owner, write(walkthrough), content("Editor"));
    await addItem(owner, walkthrough, known, item("As it was"));
    await addEvidence(owner, piece, { did: "As it was", skills: [] });
    await addShare(owner, walkthrough, link, share());
  });

  it.each(forms)("$what is accepted as its page sends it", async ({ said, send }) => {
    expect((await send(posted(said))).status).toBe(303);
  });

  it.each(forms)("$what is refused with every word of it if it has more", async ({ said, send }) => {
    for (const name of ["position", "__proto__", "ownerId", "text.0", ""]) {
      const response = await send(posted({ ...said, [name]: "Words under another name" }));
      expect([name, response.status]).toEqual([name, 400]);
      const page = await response.text();
      expect(page).toContain("Words under another name");
      if (Object.values(said).includes(words)) expect(page).toContain(words);
    }
    expect((await listEvidence(owner)).map(({ did }) => did)).toEqual(["As it was"]);
  });

  it("a choice between versions is refused if it has more", async () => {
    const said = { version, choice: "use" };
    const send = (more = {}) => sendVersion(owner, posted({ ...said, ...more }), walkthrough, "start");
    expect([(await send()).status, (await send({ position: "1" })).status]).toEqual([404, 400]);
  });

  it("a step saves what it knows from a page of another version", async () => {
    const said = { ...draft, revision: "1", asked: "role gone", role: words, gone: "No question any more" };
    const put = await autosaveStep(owner, posted(said), walkthrough, "start");
    expect(put.status).toBe(200);
    const more = { ...said, sequence: "2", intent: "hub" };
    expect((await sendStep(owner, posted(more), walkthrough, "start")).status).toBe(303);
  });
});
