// A fact from stage 4 is added to the library automatically, and follows its answer until somebody edits it there.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { counts } from "@/lib/data/limits";
import { ok } from "@/lib/result";
import {
  addEvidence,
  deleteEvidence,
  findEvidence,
  listEvidence,
  updateEvidence,
} from "@/lib/server/evidence/repository";
import { evidenceIdFor } from "@/lib/server/plan/origin-id";
import { deleteWalkthrough } from "@/lib/server/walkthroughs/repository";
import { freshDatabase, owner, pendingVersions } from "./fixtures";
import { sendVersion } from "./form-routes";
import { engines } from "./open";
import { beginWalk, openStep, walkthroughOf } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

let walkthrough: string;

describe.each(engines)("a fact of stage 4, on %s", (engine) => {
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await beginWalk();
  });
  const core = () => openStep(walkthrough, "worth/evidence");
  const details = () => openStep(walkthrough, "worth/details");
  const library = async () =>
    (await listEvidence(owner)).map(({ did, situation, confirm, skills }) =>
      [did, situation, confirm, ...skills].filter(Boolean).join(" | "),
    );
  const rename = async (did: string) => {
    const id = evidenceIdFor(walkthrough);
    const piece = await findEvidence(owner, id);
    const { origin } = piece ?? {};
    const next = { did, skills: [], ...(origin && { origin }) };
    expect((await updateEvidence(owner, id, piece?.revision ?? 0, next)).ok).toBe(true);
  };

  it("follows the version that is chosen of two windows’, and what is written after it", async () => {
    const [one, other] = [await core(), await core()];
    await one.press({ evidence: "I kept it open." });
    await other.press({ evidence: "I trained two people." });
    const [version] = await pendingVersions(owner, walkthrough, "worth/evidence");
    const choice = (choice: string) => ok(new URLSearchParams({ version: version?.id ?? "", choice }));
    const choose = async (of: string) =>
      (await sendVersion(owner, choice(of), walkthrough, "worth/evidence")).status;
    expect(await choose("keep")).toBe(303);
    expect(await library()).toEqual(["I kept it open."]);
    expect(await choose("use")).toBe(303);
    expect(await choose("use")).toBe(303);
    expect(await library()).toEqual(["I trained two people."]);
    await (await core()).press({ evidence: "I trained three people." });
    expect(await library()).toEqual(["I trained three people."]);
  });

  it("is added to the library automatically, once, and knows where it came from", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." });
    await page.autosave({ evidence: "I kept it open." });
    await page.press({ evidence: "I kept it open." });
    const [piece, ...others] = await listEvidence(owner);
    expect(others).toEqual([]);
    expect(piece).toMatchObject({
      did: "I kept it open.",
      origin: { exercise: "worth/evidence", field: "evidence", walkthroughId: walkthrough },
    });
    expect(piece?.revision).toBe(1);
  });

  it("follows its answer there, with what deeper steps add to it", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." });
    await page.autosave({ evidence: "I kept the archive open." });
    const more = await details();
    await more.autosave({ situation: "Nobody else was there.", confirm: "Ms Okafor", skills: "Calm" });
    const all = "Nobody else was there. | Ms Okafor | Calm";
    expect(await library()).toEqual([`I kept the archive open. | ${all}`]);
    await page.press({ evidence: "I kept the archive open for a year." });
    await more.press({ situation: "Nobody else was there.", confirm: "Ms Okafor", skills: "" });
    expect(await library()).toEqual([
      "I kept the archive open for a year. | Nobody else was there. | Ms Okafor",
    ]);
  });

  it("stays as it was edited in the library, whatever the step says from then on", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." });
    await rename("I ran the archive.");
    await page.autosave({ evidence: "I kept it open for a year." });
    await (await details()).autosave({ situation: "Nobody else was there." });
    await page.press({});
    expect(await library()).toEqual(["I ran the archive."]);
  });

  it("is removed from the library with one tap, and returns without it", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." });
    await page.autosave({ evidence: "I kept it open.", library: "leave-out" });
    expect(await library()).toEqual([]);
    await (await details()).autosave({ situation: "Nobody else was there." });
    await page.autosave({ evidence: "I kept it open for a year.", library: "leave-out" });
    expect(await library()).toEqual([]);
    await page.press({ evidence: "I kept it open for a year." });
    expect(await library()).toEqual(["I kept it open for a year. | Nobody else was there."]);
  });

  it("that was deleted from the library stays away, until the fact itself is rewritten", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." });
    await deleteEvidence(owner, evidenceIdFor(walkthrough));
    await page.autosave({ evidence: "I kept it open.", supporter: "Ana" });
    await (await details()).autosave({ situation: "Nobody else was there." });
    await page.press({ evidence: "I kept it open.", supporter: "Ana" });
    expect(await library()).toEqual([]);
    await page.press({ evidence: "I rewrote the list.", supporter: "Ana" });
    expect(await library()).toEqual(["I rewrote the list. | Nobody else was there."]);
  });

  it("is removed from there if it is emptied unedited, and returns if it is written again", async () => {
    const page = await core();
    await page.autosave({ evidence: "I k" });
    await page.autosave({ evidence: " " });
    expect(await library()).toEqual([]);
    await page.autosave({ evidence: "I rewrote the list." });
    await page.autosave({ evidence: "I rewrote the handover list." });
    expect(await library()).toEqual(["I rewrote the handover list."]);
  });

  it("is not reverted by a late autosave", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." }, [], 2);
    await page.autosave({ evidence: "I kept" }, [], 1);
    expect(await library()).toEqual(["I kept it open."]);
    await page.autosave({ evidence: "I kept it open for a year." }, [], 3);
    expect(await library()).toEqual(["I kept it open for a year."]);
  });

  it("ends as its step says, though a button is pressed during an autosave", async () => {
    const page = await core();
    for (const turn of [1, 2, 3, 4, 5]) {
      const saves = ["a", "ab", "abc"].map((words) => page.autosave({ evidence: `${words} ${turn}` }));
      await Promise.all([...saves, page.press({ evidence: `abcd ${turn}` })]);
      expect(await library()).toEqual([`abcd ${turn}`]);
    }
  });

  it("is not rewritten if it says the same, so that its own page is not outdated", async () => {
    const page = await core();
    await page.autosave({ evidence: "I kept it open." });
    await page.autosave({ evidence: "I kept it open.", supporter: "Ana" });
    expect((await findEvidence(owner, evidenceIdFor(walkthrough)))?.revision).toBe(1);
  });

  it("outlives the walkthrough that it came from", async () => {
    await (await core()).press({ evidence: "I kept it open." });
    await deleteWalkthrough(owner, walkthrough);
    expect(await library()).toEqual(["I kept it open."]);
  });

  it("is saved in its step, and says so, if the library has no room", async () => {
    const database = await freshDatabase(engine);
    walkthrough = await beginWalk();
    await addEvidence(owner, randomUUID(), { did: "one", skills: [] });
    const row = { ownerId: owner, revision: 1, content: new Uint8Array() };
    const data = Array.from({ length: counts.evidence - 1 }, () => ({ ...row, id: randomUUID() }));
    await database.evidence.createMany({ data });
    const page = await core();
    expect(await page.autosave({ evidence: "I kept it open." })).toMatchObject({ status: 200 });
    const pressed = await page.press({ evidence: "I kept it open for a year." });
    expect([pressed.status, pressed.text.includes("Your text is saved")]).toEqual([409, true]);
    const { entries } = await walkthroughOf(walkthrough);
    expect(entries.get("worth/evidence")?.answers).toEqual({ evidence: "I kept it open for a year." });
  });
});
