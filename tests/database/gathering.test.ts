// Which answers become the plan: the gathering, as a person leaves it.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { originId } from "@/lib/server/plan/origin-id";
import { addItem, deleteItem, findItem, listItems } from "@/lib/server/plan/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { begun, content, freshDatabase, item, owner, stranger, write } from "./fixtures";
import { engines } from "./open";
import {
  beginWalk,
  drawn,
  drawnRows,
  gatherAll,
  gathering,
  openStep,
  plan,
  type Row,
  walkthroughOf,
} from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

describe.each(engines)("the gathering, on %s", (engine) => {
  let walkthrough: string;
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await beginWalk();
  });

  const learned = async (...said: string[]) => {
    const names = ["learning", "learningToo", "learningAlso"];
    const answers = Object.fromEntries(said.map((words, at) => [names[at] ?? "", words]));
    await (await openStep(walkthrough, "reflect/learned")).autosave(answers);
  };
  /** Three answers from three stages; `learned` adds up to three more. */
  const three = async () => {
    await (await openStep(walkthrough, "reflect/went-well")).autosave({ differently: "Ask back once" });
    await (await openStep(walkthrough, "worth/evidence")).autosave({ supporter: "Ana" });
    await (await openStep(walkthrough, "strategy/experiment")).autosave({ experiment: "second-reader" });
  };
  const open = () => openStep(walkthrough, gathering);
  /** The rows as they are rendered now, with a person's changes to some of them. */
  const rows = async (changes: Readonly<Record<string, Partial<Row>>> = {}) =>
    (await drawnRows(walkthrough)).map((row) => ({ ...row, ...changes[row.text] }));
  const idOf = (exercise: string, field: string) => originId(walkthrough, { exercise, field });

  describe("turns a tick into", () => {
    it("an item that knows its stage and its answer", async () => {
      await learned("Slower answers");
      await gatherAll(walkthrough);
      expect(await listItems(owner)).toMatchObject([
        {
          id: idOf("reflect/learned", "learning"),
          walkthroughId: walkthrough,
          text: "Slower answers",
          status: "to-do",
          priority: "normal",
          stage: "reflect",
          origin: { exercise: "reflect/learned", field: "learning" },
        },
      ]);
    });

    it("one item, however often and from however many windows it is sent", async () => {
      await learned("Slower answers", "A pause");
      const ticked = await rows();
      const [page, other, plain] = [await open(), await open(), await open()];
      await Promise.all([
        page.autosave({}, ticked),
        other.autosave({}, ticked),
        plain.press({}, ticked),
        plain.press({}, ticked),
        page.autosave({}, ticked, 1),
        page.autosave({}, ticked),
      ]);
      await page.press({}, ticked);
      await plain.press({}, ticked);
      expect(await plan()).toEqual(["A pause to-do", "Slower answers to-do"]);
    });

    it("none if it is removed, and offers the answer again", async () => {
      await learned("Slower answers", "A pause");
      await (await open()).press({}, await rows({ "A pause": { isTicked: false } }));
      expect(await plan()).toEqual(["Slower answers to-do"]);
      expect(await rows()).toMatchObject([
        { list: "item", text: "Slower answers" },
        { list: "candidate", text: "A pause" },
      ]);
    });

    it("none for advice to others, until somebody takes it for themselves", async () => {
      await (await openStep(walkthrough, "reflect/advice")).autosave({ advice: "Bring a second copy" });
      const page = await open();
      await page.autosave({}, await rows());
      expect(await plan()).toEqual([]);
      await page.press({}, await rows({ "Bring a second copy": { isTicked: true } }));
      expect(await plan()).toEqual(["Bring a second copy to-do"]);
    });

    it("an item again, if the one that it had made was deleted meanwhile", async () => {
      await learned("Slower answers");
      await gatherAll(walkthrough);
      await deleteItem(owner, idOf("reflect/learned", "learning"));
      await gatherAll(walkthrough);
      expect(await plan()).toEqual(["Slower answers to-do"]);
    });
  });

  describe("if a tick is removed again", () => {
    beforeEach(async () => {
      await learned("Slower answers");
      await gatherAll(walkthrough);
    });

    it("has no item any more, and offers its answer", async () => {
      await (await open()).press({}, await rows({ "Slower answers": { isTicked: false } }));
      expect(await plan()).toEqual([]);
      expect(await rows()).toMatchObject([{ list: "candidate", text: "Slower answers" }]);
    });

    it("has it again with its day, once the tick is set again on the same page", async () => {
      const page = await open();
      const drawnNow = await rows();
      await page.autosave(
        {},
        drawnNow.map((row) => ({ ...row, isTicked: false, due: "2027-01-04" })),
      );
      expect(await plan()).toEqual([]);
      await page.autosave(
        {},
        drawnNow.map((row) => ({ ...row, due: "2027-01-04" })),
      );
      expect(await plan()).toEqual(["Slower answers to-do 2027-01-04"]);
    });

    it("parks it if its words were edited before, and makes it to-do with the next tick", async () => {
      const edited = { text: "Slower answers, with Ana" };
      await (await open()).press({}, await rows({ "Slower answers": edited }));
      await (await open()).press({}, await rows({ "Slower answers, with Ana": { isTicked: false } }));
      expect(await plan()).toEqual(["Slower answers, with Ana parked"]);
      await (await open()).press({}, await rows({ "Slower answers, with Ana": { isTicked: true } }));
      expect(await plan()).toEqual(["Slower answers, with Ana to-do"]);
    });

    it("parks it if its words are edited at the same time", async () => {
      const change = { text: "Slower answers, with Ana", isTicked: false };
      await (await open()).press({}, await rows({ "Slower answers": change }));
      expect(await plan()).toEqual(["Slower answers, with Ana parked"]);
    });

    it("parks what somebody added to the plan themselves: it is stored nowhere else", async () => {
      await addItem(owner, walkthrough, randomUUID(), item("Ring the job centre"));
      await (await open()).press({}, await rows({ "Ring the job centre": { isTicked: false } }));
      expect(await plan()).toEqual(["Ring the job centre parked", "Slower answers to-do"]);
    });

    it("does not change what is done", async () => {
      const there = await findItem(owner, idOf("reflect/learned", "learning"));
      const drawnNow = await rows({ "Slower answers": { isTicked: false } });
      const done = { ...item("Slower answers"), status: "done" as const };
      await deleteItem(owner, there?.id ?? "");
      await addItem(owner, walkthrough, there?.id ?? "", done);
      await (await open()).press({}, drawnNow);
      expect(await plan()).toEqual(["Slower answers done"]);
    });
  });

  it("uses the words of an answer that was changed meanwhile, unless they were edited here", async () => {
    await learned("Slower answers", "A pause");
    const page = await open();
    const drawnNow = await rows({ "A pause": { text: "Breathe" } });
    await learned("Slower answers, aloud", "A pause, aloud");
    await page.press({}, drawnNow);
    expect(await plan()).toEqual(["Breathe to-do", "Slower answers, aloud to-do"]);
  });

  it("keeps edited words, and the answer as it was written", async () => {
    await learned("Slower answers");
    const page = await open();
    await page.autosave({}, await rows({ "Slower answers": { text: "Say two answers aloud" } }));
    expect(await plan()).toEqual(["Say two answers aloud to-do"]);
    expect(await findItem(owner, idOf("reflect/learned", "learning"))).toMatchObject({
      origin: { exercise: "reflect/learned", field: "learning" },
    });
    const { entries } = await walkthroughOf(walkthrough);
    expect(entries.get("reflect/learned")?.answers).toEqual({ learning: "Slower answers" });
  });

  it("parks edited words without a tick, and loses none of them", async () => {
    await learned("Slower answers", "A pause");
    const change = { text: "A pause of one breath", isTicked: false };
    await (await open()).press({}, await rows({ "A pause": change }));
    expect(await plan()).toEqual(["A pause of one breath parked", "Slower answers to-do"]);
  });

  describe("takes a day", () => {
    const due = async () => (await findItem(owner, idOf("reflect/learned", "learning")))?.due;
    const send = async (change: Partial<Row>) => {
      await (await open()).press({}, await rows({ "Slower answers": change }), "stay");
      return await due();
    };
    beforeEach(() => learned("Slower answers"));

    it("by one tap, by another one, and as it is typed", async () => {
      expect(await send({ day: "2027-01-04" })).toBe("2027-01-04");
      expect(await send({ day: "2027-01-08" })).toBe("2027-01-08");
      // The tap is still there, but what was typed since is meant.
      expect(await send({ day: "2027-01-08", due: "2027-02-01" })).toBe("2027-02-01");
    });

    it("away again if it is emptied, though the tap that it came from is rendered", async () => {
      await send({ day: "2027-01-04" });
      expect(await send({ day: "2027-01-04", due: "" })).toBeUndefined();
    });

    it("from its answer, and leaves it out if it is emptied before the first save", async () => {
      await (await openStep(walkthrough, "feedback/ask")).press({ want: "work-on" });
      await (await openStep(walkthrough, "feedback/draft")).autosave({ sendOn: "2027-01-04" });
      const words = "Send the message to the employer";
      expect(await rows()).toMatchObject([{ text: words, due: "2027-01-04" }, {}]);
      await (await open()).press({}, await rows({ [words]: { due: "" } }));
      expect(await plan()).toContain(`${words} to-do`);
    });

    it("and queries an impossible one, once", async () => {
      const page = await open();
      const slip = await rows({ "Slower answers": { due: "0026-03-09" } });
      await page.autosave({}, slip);
      expect((await page.press({}, slip)).location).toMatch(/prepare\/actions\?check/);
      expect(await due()).toBe("0026-03-09");
      expect((await page.press({}, slip, "anyway")).location).not.toContain("check");
      expect((await (await open()).press({}, await rows())).location).not.toContain("check");
    });
  });

  describe("with five", () => {
    const six = async () => {
      await three();
      await learned("Slower answers", "A pause", "Fewer words");
    };

    it("offers that many ticked, in the order of the stages, and the rest unticked", async () => {
      await six();
      expect((await rows()).map(({ text, isTicked }) => [text, isTicked])).toEqual([
        ["Ask back once", true],
        ["Slower answers", true],
        ["A pause", true],
        ["Fewer words", true],
        ["Ask Ana for help", true],
        ["Have someone read my next application before I send it", false],
      ]);
    });

    it("goes on without comment", async () => {
      await six();
      const pressed = await (await open()).press({}, await rows());
      expect([pressed.status, pressed.location]).toEqual([303, expect.not.stringContaining("check")]);
      expect(await plan()).toHaveLength(5);
    });

    it("asks which can wait if a sixth is ticked, keeps all six, and goes on the second time", async () => {
      await six();
      const all = (await rows()).map((row) => ({ ...row, isTicked: true }));
      const page = await open();
      await page.autosave({}, all);
      expect((await page.press({}, all)).location).toMatch(/prepare\/actions\?check/);
      expect(await plan()).toHaveLength(6);
      expect((await page.press({}, all, "anyway")).location).not.toContain("check");
      expect(await plan()).toHaveLength(6);
    });

    it("does not ask somebody who leaves, nor again if no tick is new", async () => {
      await six();
      const all = (await rows()).map((row) => ({ ...row, isTicked: true }));
      expect((await (await open()).press({}, all, "leave")).location).not.toContain("check");
      expect((await (await open()).press({}, await rows())).location).not.toContain("check");
    });
  });

  describe("and what is still open from before", () => {
    it("drops what is ticked there, and leaves the rest in its own plan", async () => {
      const other = await begun("before");
      const [dropped, kept] = [randomUUID(), randomUUID()];
      await addItem(owner, other, dropped, item("Ring Ben"));
      await addItem(owner, other, kept, item("Read the book"));
      const still = (id: string, isTicked: boolean) =>
        drawn({ id, list: "earlier", text: "", due: "", isTicked });
      await (await open()).press({}, [still(dropped, false), still(kept, true)]);
      expect(await plan(other)).toEqual(["Read the book to-do", "Ring Ben dropped"]);
    });
  });

  it("changes and creates nothing with somebody else’s ids, under whatever name", async () => {
    const theirs = randomUUID();
    await saveEntry(stranger, write(theirs), content("theirs"));
    const [mine, id] = [originId(theirs, { exercise: "reflect/learned", field: "learning" }), randomUUID()];
    await addItem(stranger, theirs, mine, item("theirs"));
    await addItem(stranger, theirs, id, item("theirs too"));
    const before = await listItems(stranger);
    const page = await open();
    for (const list of ["item", "candidate", "earlier"] as const)
      for (const isTicked of [true, false]) {
        const row = { list, text: "evil", due: "2027-01-04", isTicked };
        const evil = [mine, id].map((one) => drawn({ ...row, id: one }));
        const changed = evil.map((one) => ({ ...one, was: { ...one.was, text: "was" } }));
        expect(await page.autosave({}, changed)).toMatchObject({ status: 200 });
        expect((await page.press({}, changed, "stay")).status).toBe(303);
      }
    expect(await listItems(stranger)).toEqual(before);
    expect(await listItems(owner)).toEqual([]);
  });

  it("creates nothing in a walkthrough that is somebody else’s", async () => {
    const theirs = randomUUID();
    await saveEntry(stranger, write(theirs), content("theirs"));
    const row = drawn({ id: randomUUID(), list: "candidate", text: "evil", due: "", isTicked: true });
    const page = await openStep(theirs, gathering);
    expect(await page.autosave({}, [row])).toMatchObject({ status: 404 });
    expect((await page.press({}, [row])).status).toBe(404);
    expect([await listItems(stranger), await listItems(owner)]).toEqual([[], []]);
  });
});
