// Around the interviews of a job: notes and cards before the answer is known, a walkthrough after a rejection, and an
// end after an offer.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { routes, withCheck } from "@/lib/routes";
import { exportOwner } from "@/lib/server/data/data-export";
import { importData } from "@/lib/server/data/data-import";
import { endAll, takeBackEnding, withdraw } from "@/lib/server/walkthroughs/ending";
import { findPast } from "@/lib/server/walkthroughs/past";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedSteps } from "@/lib/walkthroughs/collected";
import { isEnded, isLeft } from "@/lib/walkthroughs/interviews";
import { answersIn } from "@/lib/walkthroughs/walkthrough";
import { freshDatabase, owner, stranger, textOf, today } from "./fixtures";
import { sendWithdrawal } from "./form-routes";
import { engines } from "./open";
import { beginWalk, openStep, walkthroughOf } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const note = { role: "Editor", company: "Harbour Press", theyAsked: "Why us?", well: "The talk" };

describe.each(engines)("on %s", (engine) => {
  beforeEach(async () => {
    await freshDatabase(engine);
  });

  /** A job with the note of its first interview. */
  async function noted(said: Record<string, string> = note): Promise<string> {
    const id = randomUUID();
    const pressed = await (await openStep(id, "interview/note-1")).press(said);
    expect([pressed.status, pressed.location]).toEqual([303, `/walkthroughs/${id}/interview`]);
    return id;
  }

  const names = async (begun: boolean) =>
    (await listWalkthroughs(owner, { begun })).map(({ entries }) => [...entries.keys()].sort());

  it("a note creates a job, which is not a walkthrough until there is a rejection", async () => {
    const id = await noted();
    expect([await names(false), await names(true)]).toEqual([[["interview/note-1"]], []]);
    await (await openStep(id, "start")).press({ role: "Editor", how: "silence" });
    expect([await names(false), await names(true)]).toEqual([[], [["interview/note-1", "start"]]]);
    expect(answersIn((await walkthroughOf(id)).entries, "interview/note-1")).toMatchObject(note);
  });

  it("an empty note or card leaves nothing behind, and its page says so", async () => {
    const id = randomUUID();
    expect((await (await openStep(id, "interview/card-1")).press({})).location).toBe(
      withCheck(routes.newInterview(id, "card")),
    );
    expect((await (await openStep(id, "interview/note-1")).autosave({})).status).toBe(200);
    expect(await findWalkthrough(owner, id, today)).toBeUndefined();
  });

  it("a job with only notes does not make a walkthrough a second one", async () => {
    await noted();
    const walkthrough = await beginWalk();
    expect((await walkthroughOf(walkthrough)).facts.first).toBe(true);
  });

  it("two windows on one note keep both versions, like every step", async () => {
    const id = await noted();
    const [one, other] = [await openStep(id, "interview/note-1"), await openStep(id, "interview/note-1")];
    expect((await one.autosave({ ...note, well: "One" })).status).toBe(200);
    expect(await other.autosave({ ...note, well: "Other" })).toMatchObject({ status: 409, kind: "stale" });
  });

  it("somebody else’s job does not exist, and accepts no note", async () => {
    const id = await noted();
    expect(await findWalkthrough(stranger, id, today)).toBeUndefined();
    expect(await listWalkthroughs(stranger, { begun: false })).toEqual([]);
  });

  it("a card is made from every walkthrough, and its form leads to the card", async () => {
    const walkthrough = await beginWalk();
    await (await openStep(walkthrough, "reflect/learned")).press({ learning: "One pause" });
    const hardest = { wasAsked: "Why us?", sayNow: "For the store." };
    await (await openStep(walkthrough, "reflect/hardest")).press(hardest);
    await (await openStep(await noted(), "interview/card-2")).press({ ifThen: "I ask once more." });
    const past = await findPast(owner, { rows: 0 });
    expect(past).toMatchObject({
      learnings: ["One pause"],
      questions: [{ question: "Why us?", say: "For the store." }],
      ifThen: "I ask once more.",
    });
    const id = randomUUID();
    const pressed = await (await openStep(id, "interview/card-1")).press({
      role: "Cook",
      learning: "One pause",
    });
    expect(pressed.location).toBe(`/walkthroughs/${id}/card`);
  });

  it("the last interviews that a job can have are looked through like the first", async () => {
    const id = await noted();
    await (await openStep(id, "interview/card-4")).press({ ifThen: "I count to three." });
    await (await openStep(id, "interview/card-20")).press({ ifThen: "I ask once more." });
    await (await openStep(id, "interview/note-20")).press({ theyAsked: "Why now?" });
    expect((await findPast(owner, { rows: 0 })).ifThen).toBe("I ask once more.");
    const jobs = await listWalkthroughs(owner, { only: collectedSteps("questions") });
    const questions = collected("questions", jobs, "UTC").map(({ text }) => text);
    expect(questions).toEqual(["Why us?", "Why now?"]);
  });

  it("all of it is exported in the data file and is the same after an import", async () => {
    const id = await noted();
    await (await openStep(id, "interview/card-2")).press({ learning: "One pause", on: "2027-01-04" });
    await endAll(owner, today);
    const text = await textOf(exportOwner(owner));
    const bytes = new TextEncoder().encode(text);
    expect(await importData(bytes, { limit: 1_000_000, owner: stranger })).toMatchObject({ ok: true });
    expect(await textOf(exportOwner(stranger))).toBe(text);
    expect((await listWalkthroughs(stranger, { begun: false })).map(({ entries }) => entries.size)).toEqual([
      3,
    ]);
  });

  it("somebody who withdrew keeps the job with its notes, is not affected by an offer, and can undo it", async () => {
    const id = await noted();
    const left = async () => isLeft((await walkthroughOf(id)).entries);
    await withdraw(stranger, id, "withdraw", today);
    expect(await left()).toBe(false);
    await withdraw(owner, id, "withdraw", today);
    await endAll(owner, today);
    await takeBackEnding(owner);
    expect(await left()).toBe(true);
    expect(answersIn((await walkthroughOf(id)).entries, "interview/note-1")).toMatchObject(note);
    await withdraw(owner, id, "take-back", today);
    expect(await left()).toBe(false);
  });

  it("a walkthrough that began after a withdrawal is open, and a yes ends it like every other", async () => {
    const id = await noted();
    await withdraw(owner, id, "withdraw", today);
    await (await openStep(id, "start")).press({ role: "Editor", how: "message" });
    expect(isLeft((await walkthroughOf(id)).entries)).toBe(false);
    await endAll(owner, today);
    expect(isEnded((await walkthroughOf(id)).entries)).toBe(true);
    await takeBackEnding(owner);
    expect(isEnded((await walkthroughOf(id)).entries)).toBe(false);
  });

  it("a walkthrough that begins after a yes is open, and stays closed if it began before", async () => {
    const id = await noted();
    await endAll(owner, today);
    const other = await noted();
    const ended = () =>
      Promise.all([id, other].map(async (one) => isEnded((await walkthroughOf(one)).entries)));
    const page = await openStep(id, "start");
    await page.autosave({ role: "Editor", reached: "withdrawn" });
    await page.press({ role: "Editor", reached: "withdrawn" });
    expect(await ended()).toEqual([false, false]);
    await endAll(owner, today);
    await (await openStep(id, "start")).press({ role: "Editor", reached: "withdrawn", how: "call" });
    expect(await ended()).toEqual([true, true]);
  });

  it("a start, a note and a card that are left as they were offered say nothing of the job", async () => {
    const id = await noted();
    const start = { role: note.role, company: note.company, reached: "first-interview" };
    const press = async (key: string, said: Record<string, string>, intent: string) =>
      (await (await openStep(id, key)).press(said, [], intent)).location;
    expect(await press("start", start, "leave")).toBe(routes.home());
    expect(await press("start", start, "hub")).toBe(routes.hub(id));
    await (await openStep(id, "interview/card-2")).press({ on: today, ifThen: "I ask once more." });
    expect(await press("interview/note-2", { on: today }, "leave")).toBe(routes.home());
    const questions = { "questions.0.question": "Why us?" };
    expect(await press("interview/card-3", { ...questions, ifThen: "I ask once more." }, "leave")).toBe("/");
    expect(await names(false)).toEqual([["interview/card-2", "interview/note-1"]]);
    const other = randomUUID();
    const left = await (await openStep(other, "interview/card-1")).press(
      { ifThen: "I ask once more." },
      [],
      "leave",
    );
    expect([left.location, await findWalkthrough(owner, other, today)]).toEqual(["/", undefined]);
    expect(await press("interview/note-2", { on: today, well: "All" }, "leave")).toBe(routes.home());
    expect(await press("start", { ...start, how: "call" }, "leave")).toBe(routes.home());
    expect((await names(true)).flat()).toEqual([
      ...["interview/card-2", "interview/note-1", "interview/note-2", "start"],
    ]);
  });

  it("a card for one more interview opens a job that was left, and a note about the last one does not", async () => {
    const ways = [(id: string) => withdraw(owner, id, "withdraw", today), () => endAll(owner, today)];
    for (const leave of ways) {
      const id = await noted();
      await leave(id);
      const left = async () => isLeft((await walkthroughOf(id)).entries);
      await (await openStep(id, "interview/note-2")).press({ well: "The talk" });
      expect(await left()).toBe(true);
      const card = await openStep(id, "interview/card-3");
      await card.autosave({ learning: "One pause" });
      await card.press({ learning: "One pause" });
      expect(await left()).toBe(false);
    }
  });

  it("a withdrawal that is pressed twice, or in two windows, stands, and so does taking it back", async () => {
    const id = await noted();
    const press = async (intent: string) =>
      (await sendWithdrawal(owner, ok(new URLSearchParams({ intent })), id)).status;
    const left = async () => isLeft((await walkthroughOf(id)).entries);
    for (const _ of [1, 2]) {
      expect(await press("withdraw")).toBe(303);
      expect(await left()).toBe(true);
    }
    for (const _ of [1, 2]) {
      expect(await press("take-back")).toBe(303);
      expect(await left()).toBe(false);
    }
    // A page from before a job was found doesn't open again what ended since.
    await endAll(owner, today);
    await press("withdraw");
    expect(isEnded((await walkthroughOf(id)).entries)).toBe(true);
  });

  it("a yes that was taken back leaves no trace: a file from before is still here word for word", async () => {
    await noted();
    const before = await textOf(exportOwner(owner));
    await endAll(owner, today);
    expect(await textOf(exportOwner(owner))).not.toBe(before);
    await takeBackEnding(owner);
    expect(await textOf(exportOwner(owner))).toBe(before);
    const bytes = new TextEncoder().encode(before);
    const taken = await importData(bytes, { limit: 1_000_000, owner });
    expect(taken).toMatchObject({ ok: true, value: { walkthroughs: 0, here: { walkthroughs: 1 } } });
  });

  it("a yes ends all of them in one act, twice as once, and is taken back in one", async () => {
    await noted();
    await beginWalk();
    await beginWalk();
    const ended = async () => (await listWalkthroughs(owner)).map(({ entries }) => isEnded(entries));
    await endAll(owner, today);
    await endAll(owner, today);
    expect(await ended()).toEqual([true, true, true]);
    await takeBackEnding(owner);
    expect(await ended()).toEqual([false, false, false]);
    await endAll(stranger, today);
    expect(await ended()).toEqual([false, false, false]);
  });
});
