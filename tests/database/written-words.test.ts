// What is stored and shown of a person's words is exactly what they wrote.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { evidenceAnswers, evidenceFields } from "@/lib/evidence/evidence";
import { ok } from "@/lib/result";
import { unsavedForm } from "@/lib/server/cookies/unsaved-form";
import { addEvidence, findEvidence, listEvidence } from "@/lib/server/evidence/repository";
import type { FormResult } from "@/lib/server/http/form";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { freshDatabase, owner, stranger } from "./fixtures";
import { sendEvidence, sendNewEvidence } from "./form-routes";
import { engines } from "./open";

const sent = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ value: sent.get(name) }) }),
}));

const writer = randomUUID();

function posted(fields: Record<string, string>): FormResult {
  return ok(new URLSearchParams(fields));
}

describe.each(engines)("on %s, a piece of evidence", (engine) => {
  beforeEach(() => freshDatabase(engine));

  it("is stored character by character, including its skills", async () => {
    const written = {
      situation: "  Two were ill.\n\n\tThe third was new. ",
      evidence: " I kept it open ",
      confirm: "Ms  Okafor ",
      skills: "planning;calm / &copy; 写作、耐心,, PLANNING ",
    };
    const id = randomUUID();
    await sendNewEvidence(owner, posted({ writer, id, ...written }));
    const kept = await findEvidence(owner, id);
    expect(kept && evidenceAnswers(kept)).toEqual(written);
  });

  describe("without what was done", () => {
    const said = { writer, evidence: " ", situation: "Two were ill.", confirm: "Ms Okafor", skills: "Calm" };
    let id: string;

    beforeEach(async () => {
      id = randomUUID();
      await addEvidence(owner, id, { did: "As it was", skills: [] });
    });

    /** A new one, and a change of an existing one, each with its page. */
    const sendings = (form: Record<string, string>): [page: string, () => Promise<Response>][] => [
      ["/evidence", () => sendNewEvidence(owner, posted({ ...form, id: randomUUID() }))],
      [`/evidence/${id}`, () => sendEvidence(owner, posted({ ...form, revision: "1" }), id)],
    ];

    it("is refused, and its own page has every other word of it, for its owner only", async () => {
      for (const [page, send] of sendings(said)) {
        const response = await send();
        expect([response.status, response.headers.get("Location")]).toEqual([303, `${page}?check`]);
        const [cookie = "", ...others] = response.headers.getSetCookie();
        expect(others).toEqual([]);
        const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
        sent.set(name, value);
        const shown = (who: OwnerId, path: string, query = {}) =>
          unsavedForm(who, path, evidenceFields, Promise.resolve(query));
        const { writer: _, evidence: __, ...answers } = said;
        expect(await shown(owner, page, { check: "" })).toEqual({ answers, writer });
        expect(await shown(owner, page)).toBeUndefined();
        expect(await shown(stranger, page, { check: "" })).toBeUndefined();
        expect(await shown(owner, "/elsewhere", { check: "" })).toBeUndefined();
      }
      expect((await listEvidence(owner)).map(({ did }) => did)).toEqual(["As it was"]);
    });

    it("is refused if that is all there is, too", async () => {
      for (const [page, send] of sendings({ writer, evidence: "" }))
        expect((await send()).headers.get("Location")).toBe(`${page}?check`);
    });

    it("is quoted on a page of its own if it is too long for a cookie", async () => {
      const situation = "The lift stood still. ".repeat(200);
      for (const [, send] of sendings({ ...said, situation })) {
        const response = await send();
        expect([response.status, response.headers.get("Set-Cookie")]).toEqual([400, null]);
        const page = await response.text();
        for (const words of [situation.trim(), "Ms Okafor", "Calm"]) expect(page).toContain(words);
      }
    });
  });

  it("with more than fits on a line is saved, and its page says so", async () => {
    const id = randomUUID();
    const evidence = "I kept it open. ".repeat(40);
    const asked = `/evidence/${id}?check`;
    const added = await sendNewEvidence(owner, posted({ writer, id, evidence }));
    expect(added.headers.get("Location")).toBe(asked);
    const changed = await sendEvidence(
      owner,
      posted({ writer, revision: "1", evidence, skills: "Calm" }),
      id,
    );
    expect(changed.headers.get("Location")).toBe(asked);
    expect((await findEvidence(owner, id))?.did).toBe(evidence);
  });
});
