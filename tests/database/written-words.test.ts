// What is kept and shown of a person's words is what they wrote.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { evidenceAnswers } from "@/lib/evidence/evidence";
import { ok } from "@/lib/result";
import { addEvidence, findEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { postEvidence, postNewEvidence } from "@/lib/server/evidence/routes";
import type { FormResult } from "@/lib/server/http/form";
import { freshDatabase, owner } from "./fixtures";
import { engines } from "./open";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const writer = randomUUID();

function posted(fields: Record<string, string>): FormResult {
  return ok(new URLSearchParams(fields));
}

describe.each(engines)("on %s, a piece of evidence", (engine) => {
  beforeEach(() => freshDatabase(engine));

  it("is kept sign by sign, its skills too", async () => {
    const written = {
      situation: "  Two were ill.\n\n\tThe third was new. ",
      evidence: " I kept it open ",
      confirm: "Ms  Okafor ",
      skills: "planning;calm / &copy; 写作、耐心,, PLANNING ",
    };
    const id = randomUUID();
    await postNewEvidence(owner, posted({ writer, id, ...written }));
    const kept = await findEvidence(owner, id);
    expect(kept && evidenceAnswers(kept)).toEqual(written);
  });

  it("without what was done is refused, with every other word of it", async () => {
    const id = randomUUID();
    await addEvidence(owner, id, { did: "As it was", skills: [] });
    const said = { writer, evidence: " ", situation: "Two were ill.", confirm: "Ms Okafor", skills: "Calm" };
    for (const response of [
      await postNewEvidence(owner, posted({ ...said, id: randomUUID() })),
      await postEvidence(owner, posted({ ...said, revision: "1" }), id),
    ]) {
      expect([response.status, response.headers.get("Set-Cookie")]).toEqual([400, null]);
      const page = await response.text();
      for (const words of ["Two were ill.", "Ms Okafor", "Calm"]) expect(page).toContain(words);
    }
    expect((await listEvidence(owner)).map(({ did }) => did)).toEqual(["As it was"]);
  });

  it("of which nothing is said leads back to the library", async () => {
    const response = await postNewEvidence(owner, posted({ writer, id: randomUUID(), evidence: "" }));
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/evidence"]);
  });
});
