// An action item follows the answer that it was made from, until somebody edits its words.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Fields } from "@/lib/forms/field";
import { ok } from "@/lib/result";
import { originId } from "@/lib/server/plan/origin-id";
import { addItem, listItems, updateItem } from "@/lib/server/plan/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { freshDatabase, item, owner, pendingVersions, write } from "./fixtures";
import { sendVersion } from "./form-routes";
import { engines } from "./open";
import { beginWalk, drawnRows, gatherAll, gathering, openStep, plan, walkthroughOf } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

let walkthrough: string;

/** The one item of the plan. */
async function onlyItem() {
  const [one, ...others] = await listItems(owner);
  expect(others).toEqual([]);
  if (!one) throw new Error("The plan is empty.");
  return one;
}

/** The one item, changed on its own page. */
async function changeItem(change: object) {
  const one = await onlyItem();
  const { text, due, priority, status, stage = "", origin } = { ...one, ...change };
  const changed = { text, priority, status, stage, ...(due && { due }), ...(origin && { origin }) };
  expect((await updateItem(owner, one.id, one.revision, changed)).ok).toBe(true);
}

describe.each(engines)("an action item, on %s", (engine) => {
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await beginWalk();
  });

  /** An item made from something to learn. */
  async function learning(text = "Slower answers") {
    const page = await openStep(walkthrough, "reflect/learned");
    await page.autosave({ learning: text });
    await gatherAll(walkthrough);
    expect(await plan()).toEqual([`${text} to-do`]);
    return page;
  }

  it("says what its answer says now, after an autosave and after the button", async () => {
    const page = await learning();
    await page.autosave({ learning: "Slower answers, with a pause" });
    expect(await plan()).toEqual(["Slower answers, with a pause to-do"]);
    await page.press({ learning: "One pause before each answer" });
    expect(await plan()).toEqual(["One pause before each answer to-do"]);
  });

  it("says what the version says that is chosen of two windows’, and follows it from then on", async () => {
    await learning();
    const [one, other] = await Promise.all([1, 2].map(() => openStep(walkthrough, "reflect/learned")));
    await one?.press({ learning: "A pause" });
    await other?.press({ learning: "Two pauses" });
    const [version] = await pendingVersions(owner, walkthrough, "reflect/learned");
    const choice = ok(new URLSearchParams({ version: version?.id ?? "", choice: "use" }));
    expect((await sendVersion(owner, choice, walkthrough, "reflect/learned")).status).toBe(303);
    expect(await plan()).toEqual(["Two pauses to-do"]);
    await (await openStep(walkthrough, "reflect/learned")).press({ learning: "Three pauses" });
    expect(await plan()).toEqual(["Three pauses to-do"]);
  });

  it("is as the check-in says that is chosen of two windows’", async () => {
    await learning();
    const said = { step: "Slower answers", item: (await onlyItem()).id };
    const [one, other] = await Promise.all([1, 2].map(() => openStep(walkthrough, "check-in")));
    await one?.press({ ...said, first: "done" });
    await other?.press({ ...said, first: "later" });
    expect(await plan()).toEqual(["Slower answers done"]);
    const [version] = await pendingVersions(owner, walkthrough, "check-in");
    const choice = ok(new URLSearchParams({ version: version?.id ?? "", choice: "use" }));
    expect((await sendVersion(owner, choice, walkthrough, "check-in")).status).toBe(303);
    expect(await plan()).toEqual(["Slower answers to-do"]);
  });

  it("keeps its day, its priority and its status while it follows", async () => {
    const page = await learning();
    await changeItem({ due: "2027-02-01", priority: "high", status: "doing" });
    await page.autosave({ learning: "A pause" });
    const { text, due, priority, status } = await onlyItem();
    expect([text, due, priority, status]).toEqual(["A pause", "2027-02-01", "high", "doing"]);
  });

  it("keeps its own words once they were edited, however its answer changes", async () => {
    const page = await learning();
    await changeItem({ text: "Practise with Ana" });
    await page.autosave({ learning: "A pause" });
    await page.press({ learning: "Two pauses" });
    expect(await plan()).toEqual(["Practise with Ana to-do"]);
  });

  it("keeps its own words if they were edited in the gathering, and returns to no answer", async () => {
    const page = await learning();
    const gathered = await openStep(walkthrough, gathering);
    const rows = (await drawnRows(walkthrough)).map((row) => ({ ...row, text: "Practise with Ana" }));
    await gathered.press({}, rows, "stay");
    await page.press({ learning: "Two pauses" });
    expect(await plan()).toEqual(["Practise with Ana to-do"]);
  });

  it("stays if its answer is emptied: it may have been started", async () => {
    const page = await learning();
    await page.autosave({});
    expect(await plan()).toEqual(["Slower answers to-do"]);
  });

  it("follows again if its answer is emptied and rewritten", async () => {
    const page = await learning();
    await page.autosave({});
    await page.autosave({ learning: "A pause" });
    expect(await plan()).toEqual(["A pause to-do"]);
    await page.autosave({ learning: "Two pauses" });
    expect(await plan()).toEqual(["Two pauses to-do"]);
  });

  it("keeps its own words if they are edited while its answer is empty", async () => {
    const page = await learning();
    await page.autosave({});
    await changeItem({ text: "Practise with Ana" });
    await page.autosave({ learning: "A pause" });
    expect(await plan()).toEqual(["Practise with Ana to-do"]);
  });

  it("is not reverted by a late autosave", async () => {
    const page = await learning();
    await page.autosave({ learning: "A pause" }, [], 5);
    await page.autosave({ learning: "Slower answ" }, [], 4);
    expect(await plan()).toEqual(["A pause to-do"]);
    await page.autosave({ learning: "Two pauses" }, [], 6);
    expect(await plan()).toEqual(["Two pauses to-do"]);
  });

  it("ends with what its answer says, though a button is pressed during an autosave", async () => {
    const page = await learning();
    for (const turn of [1, 2, 3, 4, 5]) {
      const saves = ["a", "ab", "abc"].map((words) => page.autosave({ learning: `${words} ${turn}` }));
      await Promise.all([...saves, page.press({ learning: `abcd ${turn}` })]);
      expect(await plan()).toEqual([`abcd ${turn} to-do`]);
    }
  });

  it("follows its own row of several, and not another's", async () => {
    const key = "reflect/causes";
    const [first, second] = [randomUUID(), randomUUID()];
    const rows = (one: string, other: string) => ({
      "causes.0.id": first,
      "causes.0.cause": one,
      "causes.0.kind": "mine-now",
      "causes.1.id": second,
      "causes.1.cause": other,
      "causes.1.kind": "mine-now",
    });
    const page = await openStep(walkthrough, key);
    await page.autosave(rows("No example", "Too fast"));
    await gatherAll(walkthrough);
    await page.autosave(rows("No example ready", "Too fast"));
    await page.autosave(rows("No example ready", "Too fast at the end"));
    expect(await plan()).toEqual(["No example ready to-do", "Too fast at the end to-do"]);
  });

  describe("for the day of the message", () => {
    const words = "Send the message to the employer";

    async function message(said = {}) {
      await (await openStep(walkthrough, "feedback/ask")).press({ want: "work-on" });
      const page = await openStep(walkthrough, "feedback/draft");
      await page.autosave({ sendOn: "2027-01-04", ...said });
      await gatherAll(walkthrough);
      expect(await plan()).toEqual([`${words} to-do 2027-01-04`]);
      return page;
    }

    it("follows the day that its answer names, until another one is set", async () => {
      const page = await message();
      await page.autosave({ sendOn: "2027-01-05" });
      expect(await plan()).toEqual([`${words} to-do 2027-01-05`]);
      await changeItem({ due: "2027-01-11" });
      await page.autosave({ sendOn: "2027-01-06" });
      expect(await plan()).toEqual([`${words} to-do 2027-01-11`]);
    });

    it("is marked done by the tick “I’ve sent it”, on whichever day it was planned", async () => {
      const page = await message();
      await changeItem({ due: "2027-01-11" });
      await page.autosave({ sendOn: "2027-01-04", sent: "sent" });
      expect(await plan()).toEqual([`${words} done 2027-01-11`]);
      expect((await walkthroughOf(walkthrough)).facts.waiting).toBe(true);
    });

    it("is to do again if the tick is removed, but not if it was marked done by itself", async () => {
      const page = await message();
      const sent = { sendOn: "2027-01-04", sent: "sent" };
      await page.autosave(sent);
      await page.autosave({ sendOn: "2027-01-04" });
      expect(await plan()).toEqual([`${words} to-do 2027-01-04`]);
      await changeItem({ status: "done" });
      await page.autosave({ sendOn: "2027-01-05" });
      expect(await plan()).toEqual([`${words} done 2027-01-05`]);
    });

    it("is not marked done again if somebody has reopened it", async () => {
      const page = await message();
      await page.autosave({ sendOn: "2027-01-04", sent: "sent" });
      await changeItem({ status: "to-do" });
      await page.press({ sendOn: "2027-01-04", sent: "sent" });
      expect(await plan()).toEqual([`${words} to-do 2027-01-04`]);
    });

    it("is not marked done by the tick if its words were edited", async () => {
      const page = await message();
      await changeItem({ text: "Post the letter" });
      await page.autosave({ sendOn: "2027-01-04", sent: "sent" });
      expect(await plan()).toEqual(["Post the letter to-do 2027-01-04"]);
    });

    it("is deleted once the message is let go, and is offered again once it is not", async () => {
      await message();
      const ask = await openStep(walkthrough, "feedback/ask");
      await ask.autosave({ want: "nothing" });
      expect(await plan()).toEqual([]);
      expect(await drawnRows(walkthrough)).toEqual([]);
      await ask.autosave({ want: "thanks" });
      expect(await plan()).toEqual([]);
      expect(await drawnRows(walkthrough)).toMatchObject([{ list: "candidate", text: words }]);
    });

    it("stays though the message is let go if its words were edited, or it is done", async () => {
      await message();
      await changeItem({ text: "Post the letter" });
      const ask = await openStep(walkthrough, "feedback/ask");
      await ask.autosave({ want: "nothing" });
      expect(await plan()).toEqual(["Post the letter to-do 2027-01-04"]);
      await ask.autosave({ want: "work-on" });
      await changeItem({ text: words, status: "done" });
      await ask.autosave({ want: "nothing" });
      expect(await plan()).toEqual([`${words} done 2027-01-04`]);
    });

    it("has no reminder beside it once the outcome of the question is known", async () => {
      await message();
      await (await openStep(walkthrough, "feedback/nudge")).autosave({ nudgeOn: "2027-01-12" });
      await gatherAll(walkthrough);
      const reminder = "Write one short reminder to the employer to-do 2027-01-12";
      expect(await plan()).toContain(reminder);
      await (await openStep(walkthrough, "feedback/outcome")).autosave({ outcome: "reply" });
      expect(await plan()).not.toContain(reminder);
    });

    it("is no longer offered once it is sent", async () => {
      await (await openStep(walkthrough, "feedback/ask")).press({ want: "work-on" });
      const page = await openStep(walkthrough, "feedback/draft");
      await page.autosave({ sendOn: "2027-01-04", sent: "sent" });
      expect(await drawnRows(walkthrough)).toEqual([]);
    });
  });

  it("is about the help that is asked for now", async () => {
    const page = await openStep(walkthrough, "worth/evidence");
    await page.autosave({ supporter: "Meryem" });
    await gatherAll(walkthrough);
    expect(await plan()).toEqual(["Ask Meryem for help to-do"]);
    await page.autosave({ supporter: "Meryem", help: "practise" });
    expect(await plan()).toEqual(["Ask Meryem to practise with me to-do"]);
  });

  it("is deleted if the picked option needs no action, and is offered again once it does", async () => {
    const page = await openStep(walkthrough, "strategy/experiment");
    await page.autosave({ experiment: "aloud" });
    await gatherAll(walkthrough);
    expect(await plan()).toEqual(["Say two answers aloud to someone to-do"]);
    await page.autosave({ experiment: "keep" });
    expect([await plan(), await drawnRows(walkthrough)]).toEqual([[], []]);
    await page.autosave({ experiment: "advice" });
    expect(await drawnRows(walkthrough)).toMatchObject([
      { list: "candidate", text: "Ask someone for advice" },
    ]);
  });

  it("keeps an earlier version's wording, and still follows its answer", async () => {
    const origin = { exercise: "strategy/experiment", field: "experiment" };
    const page = await openStep(walkthrough, "strategy/experiment");
    await page.autosave({ experiment: "aloud" });
    const kept = { ...item("For two weeks: Say two answers aloud to someone"), stage: "strategy", origin };
    await addItem(owner, walkthrough, originId(walkthrough, origin), kept);
    expect(await drawnRows(walkthrough)).toMatchObject([{ list: "item", text: kept.text }]);
    expect(await drawnRows(walkthrough)).toHaveLength(1);
    await page.autosave({ experiment: "advice" });
    expect(await plan()).toEqual(["Ask someone for advice to-do"]);
  });

  describe("that the first edition made", () => {
    /** As the first edition stored the answer, and the item that one tap made from it. */
    async function made(former: string, field: string, said: string, text: string) {
      const asked: Fields = { [field]: { kind: field === "sendOn" ? "date" : "text", label: "As it was" } };
      const content = () => withAnswers(undefined, asked, { [field]: said });
      await saveEntry(owner, write(walkthrough, { exercise: former }), content);
      const origin = { exercise: former, field };
      const due = field === "sendOn" ? { due: said } : {};
      const kept = { ...item(text), ...due, stage: former.split("/")[0] ?? "", origin };
      await addItem(owner, walkthrough, originId(walkthrough, origin), kept);
    }

    it("follows its answer where that is asked now", async () => {
      await made("worth/supporter", "supporter", "Ana", "Ask for help: Ana");
      const page = await openStep(walkthrough, "worth/evidence");
      await page.autosave({ supporter: "Ana or Ben" });
      await page.autosave({ supporter: "Ben" });
      expect(await plan()).toEqual(["Ask Ben for help to-do"]);
      expect(await drawnRows(walkthrough)).toMatchObject([{ list: "item", text: "Ask Ben for help" }]);
    });

    it("is marked done by the tick “I’ve sent it”, which did not exist then", async () => {
      await (await openStep(walkthrough, "feedback/ask")).press({ want: "work-on" });
      await made("feedback/send", "sendOn", "2027-01-04", "Send the message to the employer");
      const page = await openStep(walkthrough, "feedback/draft");
      await page.autosave({ sendOn: "2027-01-04", sent: "sent" });
      expect(await plan()).toEqual(["Send the message to the employer done 2027-01-04"]);
    });
  });

  describe("from an answer of the gathering itself", () => {
    it("exists automatically, once, and follows with its day", async () => {
      const page = await openStep(walkthrough, gathering);
      await page.autosave({ nextApplication: "The arch" });
      await page.autosave({ nextApplication: "The archive" });
      const id = originId(walkthrough, { exercise: gathering, field: "nextApplication" });
      await page.press({
        nextApplication: "The archive",
        [`due.${id}`]: "2027-01-08",
        [`was.${id}`]: "keep ",
      });
      expect(await plan()).toEqual(["Apply for this: The archive to-do 2027-01-08"]);
    });

    it("lets its page take a day back, though it was changed since", async () => {
      const page = await openStep(walkthrough, gathering);
      const id = originId(walkthrough, { exercise: gathering, field: "nextApplication" });
      const day = (due: string) => ({ [`due.${id}`]: due, [`was.${id}`]: "keep " });
      await page.autosave({ nextApplication: "The arch", ...day("2027-01-08") });
      await page.autosave({ nextApplication: "The archive", ...day("2027-01-08") });
      expect(await plan()).toEqual(["Apply for this: The archive to-do 2027-01-08"]);
      await page.autosave({ nextApplication: "The archive", ...day("") });
      expect(await plan()).toEqual(["Apply for this: The archive to-do"]);
    });

    it("ends with what is written there, though a button is pressed during an autosave", async () => {
      for (const turn of [1, 2, 3]) {
        walkthrough = await beginWalk();
        const page = await openStep(walkthrough, gathering);
        const saves = ["a", "ab"].map((words) => page.autosave({ nextApplication: words }));
        await Promise.all([...saves, page.press({ nextApplication: `abc ${turn}` }, [], "stay")]);
        expect(await plan(walkthrough)).toEqual([`Apply for this: abc ${turn} to-do`]);
      }
    });

    it("is deleted if it is emptied, and returns if it is written again", async () => {
      const page = await openStep(walkthrough, gathering);
      await page.autosave({ nextApplication: "The archive" });
      await page.autosave({});
      expect(await plan()).toEqual([]);
      await page.autosave({ nextApplication: "The museum" });
      expect(await plan()).toEqual(["Apply for this: The museum to-do"]);
    });

    it("stays if it is emptied after its words were edited, or once it is done", async () => {
      const page = await openStep(walkthrough, gathering);
      await page.autosave({ nextApplication: "The archive" });
      await changeItem({ text: "Read the archive’s posting" });
      await page.autosave({});
      expect(await plan()).toEqual(["Read the archive’s posting to-do"]);
      await changeItem({ text: "Apply for this: The museum", status: "done" });
      await page.autosave({ nextApplication: "The museum" });
      await page.autosave({});
      expect(await plan()).toEqual(["Apply for this: The museum done"]);
    });
  });
});
