// What the first edition stored can be read completely, where its questions are asked now. `first-edition.json` is
// what it stored: each entry was made by its own code.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answers, Field, Fields } from "@/lib/forms/field";
import { answerLines } from "@/lib/forms/present";
import { searchWalkthroughs } from "@/lib/search/search";
import { exportOwner } from "@/lib/server/data/data-export";
import { importData } from "@/lib/server/data/data-import";
import { log } from "@/lib/server/log/log";
import { originId } from "@/lib/server/plan/origin-id";
import { addItem } from "@/lib/server/plan/repository";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { close, findStep, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";
import { questionOf } from "@/lib/walkthroughs/facts";
import { statusOf, suggestedStage } from "@/lib/walkthroughs/progress";
import { type ReviewedStep, reviewStages, reviewStep } from "@/lib/walkthroughs/review";
import { type EntryContent, withAnswers } from "@/lib/walkthroughs/snapshot";
import { viewStep } from "@/lib/walkthroughs/step-view";
import { answersIn, type Walkthrough } from "@/lib/walkthroughs/walkthrough";
import stored from "./first-edition.json";
import { freshDatabase, item, later, owner, stranger, textOf, today, write } from "./fixtures";
import { engines } from "./open";
import { drawnRows, openStep, walkthroughOf } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

// TypeScript sees the file's texts, and not that they are kinds of questions.
const entries = stored as unknown as Readonly<Record<string, EntryContent>>;
const alone = { start, close, "check-in": checkIn };
const timeZone = "UTC";

/** From where the first edition asked a question to where it is asked now. */
const moved = {
  "accept/feelings.feelings": "accept/before.feelings",
  "accept/three-lines.friend": "accept/before.friend",
  "feedback/request.who": "feedback/draft.who",
  "feedback/request.sender": "feedback/draft.sender",
  "feedback/send.sendOn": "feedback/draft.sendOn",
  "worth/evidence.situation": "worth/details.situation",
  "worth/evidence.confirm": "worth/details.confirm",
  "worth/evidence.skills": "worth/details.skills",
  "worth/supporter.supporter": "worth/evidence.supporter",
  "worth/supporter.help": "worth/evidence.help",
  "strategy/stuck.stuck": "strategy/experiment.stuck",
  "reframe/thought.beliefBefore": "reframe/balanced.beliefBefore",
  "reframe/belief-after.beliefAfter": "reframe/balanced.beliefAfter",
  "prepare/setback.firstPerson": "prepare/actions.tellFirst",
  "start.job": "strategy/lead.job",
  "start.soon": "prepare/soon.soon",
  "start.soonOn": "prepare/soon.soonOn",
} as const;

const placeOf = (id: string) => id.split(".") as [key: string, field: string];

/** Every answered question of the first edition, by where it was asked. */
const answered = Object.entries(entries).flatMap(([key, { asked, answers }]) =>
  Object.entries(answers).map(([field, answer]) => {
    const question = asked[field] as Field;
    return { id: `${key}.${field}`, question: question.label, lines: answerLines(question, answer) };
  }),
);
/** All except whether a stage was finished, which is no longer a question on any page. */
const toSee = answered.filter(({ id }) => !id.includes("/finish."));

/** What somebody wrote themselves, by where it was asked. */
const ownWords = Object.entries(entries).flatMap(([key, { answers }]) =>
  Object.entries(answers).flatMap(([field, answer]) => {
    const words = typeof answer === "object" && !Array.isArray(answer) ? answer.own : answer;
    const isDay = typeof words === "string" && /^[0-9-]+$/.test(words);
    return typeof words === "string" && !isDay ? [{ id: `${key}.${field}`, words }] : [];
  }),
);

function reviewed({ entries, facts }: Walkthrough): ReviewedStep[] {
  return [
    ...Object.entries(alone).map(([key, step]) => reviewStep(key, step, entries, facts)),
    ...reviewStages(stages, entries, facts).flatMap(({ steps }) => steps),
  ];
}

/** The content of a review, in the form of `answered`. */
function shownIn(walkthrough: Walkthrough) {
  return reviewed(walkthrough).flatMap(({ key, questions }) =>
    questions.map(({ field, question, lines }) => ({ id: `${key}.${field}`, question, lines })),
  );
}

const nowAt = (id: string) => (moved as Readonly<Record<string, string>>)[id] ?? id;

describe.each(engines)("what the first edition kept, on %s", (engine) => {
  let walkthrough: string;
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await kept();
  });

  /** A walkthrough of the first edition, with all of these entries or only some. */
  async function kept(keys: readonly string[] = Object.keys(entries), id: string = randomUUID()) {
    for (const exercise of keys) {
      const content = entries[exercise];
      if (!content) throw new Error(`There was no ${exercise}.`);
      expect((await saveEntry(owner, write(id, { exercise }), () => content)).ok).toBe(true);
    }
    return id;
  }

  describe("is read", () => {
    it("where each question is asked now, in the words in which it was asked", async () => {
      const shown = shownIn(await walkthroughOf(walkthrough)).filter(({ lines }) => lines.length > 0);
      const wanted = toSee.map((one) => ({ ...one, id: nowAt(one.id) }));
      const inOrder = (some: typeof shown) => some.sort((one, other) => one.id.localeCompare(other.id));
      expect(inOrder(shown)).toEqual(inOrder(wanted));
    });

    it("in the open step, ready to be changed", async () => {
      const found = await walkthroughOf(walkthrough);
      for (const [from, to] of Object.entries(moved)) {
        const [[oldKey, oldField], [key, field]] = [placeOf(from), placeOf(to)];
        const step = findStep(key);
        if (!step) throw new Error(`There is no ${key}.`);
        const { questions } = viewStep(found, key, step, { check: false, today, timeZone });
        const answer = questions.find(({ name }) => name === field)?.answer;
        expect([to, answer]).toEqual([to, entries[oldKey]?.answers[oldField]]);
      }
    });

    it("by a search for any words of it, and links to where they are", async () => {
      const all = await listWalkthroughs(owner);
      let led = 0;
      for (const { id, words } of ownWords) {
        const search = searchWalkthroughs(all, { stages, alone }, { words }, timeZone);
        let step = search.next();
        while (!step.done) step = search.next();
        const [found] = step.value;
        expect([words, found?.walkthrough.id]).toEqual([words, walkthrough]);
        const [key, field] = placeOf(nowAt(id));
        const href = `/walkthroughs/${walkthrough}/${key}#${field}`;
        const hrefs = found?.hits.map((hit) => hit.href);
        // Common words have more matches than are shown.
        if (found?.more === 0) expect([words, hrefs]).toEqual([words, expect.arrayContaining([href])]);
        led += hrefs?.includes(href) ? 1 : 0;
      }
      expect(led).toBeGreaterThan(15);
    });

    it("without what is damaged, which is counted", async () => {
      const told = vi.spyOn(log, "error").mockImplementation(() => undefined);
      const database = await freshDatabase(engine);
      const id = await kept(["start", "accept/before", "accept/feelings"]);
      const where = { exercise: "accept/feelings" };
      await database.entry.updateMany({ where, data: { content: new Uint8Array(40) } });
      const found = await findWalkthrough(owner, id, today);
      expect([found?.skipped, answersIn(found?.entries ?? new Map(), "accept/before")]).toEqual([
        1,
        { distressBefore: 6 },
      ]);
      expect((await listWalkthroughs(owner, { skipped: { rows: 0 } }))[0]?.isDamaged).toBe(true);
      told.mockRestore();
    });

    it("if a list reads only the steps of some questions", async () => {
      const [listed] = await listWalkthroughs(owner, { only: ["accept/before", "prepare/soon"] });
      expect(answersIn(listed?.entries ?? new Map(), "accept/before")).toEqual({
        distressBefore: 6,
        ...entries["accept/feelings"]?.answers,
        friend: "Go to bed early, and call me.",
      });
      expect(answersIn(listed?.entries ?? new Map(), "prepare/soon")).toEqual({
        soon: { picked: "yes" },
        soonOn: "2026-11-30",
      });
    });

    it("next time, as if it had been asked here", async () => {
      const found = await findEarlier(owner, later, ["worth/evidence", "feedback/draft"]);
      const answersOf = (key: string) => found.find(({ exercise }) => exercise === key)?.saved.answers;
      expect(found.map(({ exercise }) => exercise).sort()).toEqual(["feedback/draft", "worth/evidence"]);
      expect(answersOf("worth/evidence")).toMatchObject({ supporter: "My neighbour Ana" });
      expect(answersOf("feedback/draft")).toMatchObject({ sender: "Robin", who: "Ms Okafor" });
    });
  });

  describe("sets the facts", () => {
    it("for all of it", async () => {
      expect((await walkthroughOf(walkthrough)).facts).toEqual({
        interviewed: true,
        spoken: true,
        silence: false,
        late: true,
        withdrawn: false,
        fresh: false,
        soon: true,
        first: true,
        writing: true,
        waiting: true,
        replied: false,
        settled: false,
        thought: true,
        paused: false,
      });
    });

    it("about the message, which was asked in two parts", async () => {
      expect(questionOf((await walkthroughOf(walkthrough)).entries)).toBe("one-answer");
      const asked = entries["feedback/ask"]?.asked ?? {};
      for (const [worth, question, wanted] of [
        ["yes", "strongest-gap", "work-on"],
        ["yes", "skill", "skill"],
        ["yes", undefined, "work-on"],
        ["thanks", "again", "thanks"],
        ["not-really", "again", undefined],
        [undefined, "again", undefined],
      ] as const) {
        const id = await kept(["start"]);
        const picked = (value: string | undefined): Answers => (value ? { picked: value } : {});
        await put(id, "feedback/ask", asked, { worth: picked(worth) });
        await put(id, "feedback/request", entries["feedback/request"]?.asked ?? {}, {
          question: picked(question),
        });
        const { entries: found, facts } = await walkthroughOf(id);
        expect([worth, question, questionOf(found)]).toEqual([worth, question, wanted]);
        expect(facts.writing).toBe(wanted !== undefined);
      }
    });

    it("about waiting, which ends with the reply", async () => {
      const page = await openStep(walkthrough, "feedback/outcome");
      await page.autosave({ outcome: "reply" });
      const { waiting, replied } = (await walkthroughOf(walkthrough)).facts;
      expect([waiting, replied]).toEqual([false, true]);
    });

    it("about each stage, and continues at one that nobody went through and that fits", async () => {
      const { entries: found, facts } = await walkthroughOf(walkthrough);
      const statuses = Object.fromEntries(stages.map((stage) => [stage.slug, statusOf(stage, found, facts)]));
      expect(statuses).toMatchObject({ accept: "deeper", feedback: "waiting", reflect: "begun" });
      // Something is coming up soon, as they said at the start.
      expect(suggestedStage(stages, found, facts)?.slug).toBe("prepare");
    });

    it("and takes no stage for gone through because of what was asked at the start", async () => {
      const { entries: found, facts } = await walkthroughOf(await kept(["start"]));
      const [strategy, prepare] = ["strategy", "prepare"].map((slug) =>
        stages.find((stage) => stage.slug === slug),
      );
      const open = ["not-started", "begun"];
      for (const stage of [strategy, prepare]) expect(open).toContain(stage && statusOf(stage, found, facts));
    });
  });

  describe("is changed where it is asked now", () => {
    it("with the unchanged answers beside it, and without a conflict", async () => {
      const page = await openStep(walkthrough, "accept/before");
      expect(await page.autosave({ distressBefore: "5", feelings: "numb" })).toMatchObject({ status: 200 });
      const pressed = await page.press({ distressBefore: "5", feelings: "numb", friend: "Sleep." });
      expect(pressed.status).toBe(303);
      const { entries: found } = await walkthroughOf(walkthrough);
      expect(answersIn(found, "accept/before")).toEqual({
        distressBefore: 5,
        feelings: { picked: ["numb"] },
        friend: "Sleep.",
      });
      expect(answersIn(found, "accept/three-lines")).toEqual({
        hardestPart: "that my mother knew.",
        others: "would also sleep badly.",
      });
    });

    it("and stays empty if it is emptied, on a step of which nothing was stored", async () => {
      const page = await openStep(walkthrough, "prepare/soon");
      expect(await page.autosave({ soon: "no" })).toMatchObject({ status: 200, revision: 1 });
      const { entries: found, facts } = await walkthroughOf(walkthrough);
      expect([answersIn(found, "prepare/soon"), facts.soon]).toEqual([{ soon: { picked: "no" } }, false]);
      expect(answersIn(found, "start")["soonOn"]).toBeUndefined();
    });

    it("also if the start is saved again, which does not ask it", async () => {
      const page = await openStep(walkthrough, "start");
      await page.press({ role: "Archivist", how: "message" });
      const { entries: found } = await walkthroughOf(walkthrough);
      expect(answersIn(found, "start")).toEqual({ role: "Archivist", how: { picked: "message" } });
      expect(answersIn(found, "strategy/lead")).toEqual({
        job: { picked: "return", own: "After two years at home" },
      });
    });
  });

  it("is in the plan once, whether its item was made then or is made now", async () => {
    const origin = { exercise: "worth/supporter", field: "supporter" };
    const made = { ...item("Ring my neighbour"), stage: "worth", origin };
    await addItem(owner, walkthrough, originId(walkthrough, origin), made);
    const texts = (await drawnRows(walkthrough)).map(({ text }) => text);
    expect(texts).toContain("Ring my neighbour");
    expect(texts).toContain("Send the message to the employer");
    expect(texts.filter((text) => text.includes("neighbour"))).toEqual(["Ring my neighbour"]);
  });

  describe("is exported as it was stored", () => {
    type File = {
      owners: [{ walkthroughs: [{ entries: { exercise: string; questions: Question[] }[] }] }];
    };
    type Question = { field: string; label: string; answer?: unknown };

    /** A file numbers the rows of a group by their order. */
    const inFile = (answer: unknown) =>
      Array.isArray(answer)
        ? answer.map(({ id: _id, ...parts }, at) => ({
            row: `r${at + 1}`,
            answers: Object.entries(parts).map(([field, said]) => ({ field, answer: said })),
          }))
        : answer;

    it("in the data file, each answer under the step that asked it then", async () => {
      const file = JSON.parse(await textOf(exportOwner(owner))) as File;
      const found = file.owners[0].walkthroughs[0].entries.map(({ exercise, questions }) => [
        exercise,
        questions.map(({ field, label, answer }) => [field, label, answer]),
      ]);
      const wanted = Object.entries(entries).map(([exercise, { asked, answers }]) => [
        exercise,
        Object.entries(asked).map(([field, { label }]) => [field, label, inFile(answers[field])]),
      ]);
      expect(new Map(found as [string, unknown][])).toEqual(new Map(wanted as [string, unknown][]));
    });

    it("and is the same after an import, for the eye and in the next file", async () => {
      const text = await textOf(exportOwner(owner));
      const bytes = new TextEncoder().encode(text);
      expect(await importData(bytes, { limit: 1_000_000, owner: stranger })).toMatchObject({ ok: true });
      expect(await textOf(exportOwner(stranger))).toBe(text);
      const [listed] = await listWalkthroughs(stranger);
      const again = await findWalkthrough(stranger, listed?.id ?? "", today);
      expect(again && shownIn(again)).toEqual(shownIn(await walkthroughOf(walkthrough)));
    });

    it("except for what was changed or emptied since: that is gone", async () => {
      const page = await openStep(walkthrough, "accept/before");
      await page.autosave({ friend: "Sleep." });
      await (await openStep(walkthrough, "prepare/soon")).autosave({ soon: "no" });
      const text = await textOf(exportOwner(owner));
      expect(text).toContain('"Sleep."');
      expect(text).not.toContain("Go to bed early, and call me.");
      // Like a day that was answered; today may be the same one.
      expect(text).not.toContain('"2026-11-30"');
      // The answers beside it are unchanged.
      expect(text).toContain("that my mother knew.");
      const bytes = new TextEncoder().encode(text);
      await importData(bytes, { limit: 1_000_000, owner: stranger });
      const [listed] = await listWalkthroughs(stranger);
      expect(answersIn(listed?.entries ?? new Map(), "accept/before")).toEqual({ friend: "Sleep." });
    });
  });

  async function put(id: string, exercise: string, asked: Fields, answers: Answers): Promise<void> {
    await saveEntry(owner, write(id, { exercise }), () => withAnswers(undefined, asked, answers));
  }
});
