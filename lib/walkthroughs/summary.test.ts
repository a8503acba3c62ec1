import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import type { ActionItem } from "../plan/item";
import { findStage, stages } from "../stages";
import type { Did } from "../stages/stage";
import { summaryOf } from "./summary";
import type { Entries } from "./walkthrough";

const saved = (answers: Answers) => ({ answers, asked: {}, revision: 1, savedAt: new Date(0) });
const entriesOf = (said: Readonly<Record<string, Answers>>): Entries =>
  new Map(Object.entries(said).map(([key, answers]) => [key, saved(answers)]));
/** Something is written in the core of each. */
const done = (...slugs: string[]): Entries =>
  entriesOf(
    Object.fromEntries(
      slugs.map((slug) => [`${slug}/${findStage(slug)?.steps[0]?.slug}`, { anything: "Something." }]),
    ),
  );
const heavy = { "accept/before": { distressBefore: 7 } };
const said = (answers: Readonly<Record<string, Answers>>, items: readonly ActionItem[] = []) =>
  summaryOf(stages, entriesOf(answers), items);
const item = { status: "to-do", text: "x" } as ActionItem;

describe("the closing paragraph", () => {
  it("never counts what was not done", () => {
    expect(said({})).toBe("Nothing is written in the stages, and that’s fine.");
    expect(said(heavy)).toBe("You said how it is. That’s enough for today.");
  });

  it("says what was done, and what is planned", () => {
    expect(said({ ...heavy, "worth/evidence": { evidence: "A list" } }, [item, item])).toBe(
      "You said how it is, wrote down what speaks for you and kept two steps to take.",
    );
  });

  const named = { supporter: "My aunt", help: { picked: "distract" } };
  it.each<[string, Record<string, Answers>]>([
    ["found words for a friend in your place", { "accept/before": { friend: "Rest." } }],
    ["thought about what happened", { "accept/three-lines": { others: "Most do." } }],
    ["decided what to do about feedback", { "feedback/ask": { want: { picked: "nothing" } } }],
    ["noted what they told you", { "feedback/ask": { said: { picked: ["reason"] } } }],
    ["noted what became of your question", { "feedback/outcome": { outcome: { picked: "no-reply" } } }],
    ["saw what to keep", { "reflect/went-well": { goodPart: "The first lines" } }],
    ["saw what to change", { "reflect/went-well": { differently: "Breathe" } }],
    ["saw what to keep and what to change", { "reflect/went-well": { wentWell: "It", differently: "Me" } }],
    ["saw what was out of your hands", { "reflect/went-well": { outOfHands: { picked: ["budget"] } } }],
    ["looked back at it", { "reflect/returns": { whenBack: "Kettle" } }],
    ["named who is on your side", { "worth/evidence": named }],
    [
      "wrote down what speaks for you and who is on your side",
      { "worth/evidence": { ...named, evidence: "A list" } },
    ],
    ["thought about who could help", { "worth/evidence": { help: { picked: "nobody" } } }],
    ["decided to change nothing for now", { "strategy/experiment": { experiment: { picked: "keep" } } }],
    ["decided to pause your search", { "strategy/experiment": { experiment: { picked: "pause" } } }],
    ["chose something to try for two weeks", { "strategy/experiment": { experiment: { own: "Walk in" } } }],
    ["saw where your search gets stuck", { "strategy/experiment": { stuck: { picked: "screenings" } } }],
    ["thought about your search", { "strategy/experiment": { stuck: { picked: "cant-tell" } } }],
    ["faced a hard thought", { "reframe/thought": { thought: "I go blank." } }],
    ["wrote down what is also true", { "reframe/thought": { alsoTrue: "Not in spring." } }],
    ["planned what comes next", { "prepare/actions": { upToDate: "A course" } }],
    ["planned for the next no", { "prepare/setback": { firstHour: "Walk" } }],
    ["thought about what comes next", { "prepare/actions": { sure: 4 } }],
  ])("says “You %s” to somebody who said that much, and no more", (did, answers) => {
    expect(said(answers)).toBe(`You ${did}. That’s enough for today.`);
  });

  it("rests on questions and choices that exist", () => {
    for (const { slug, steps, did } of stages) {
      const fields = Object.fromEntries<Fields>(steps.map((step) => [step.slug, step.fields]));
      const [last, ...others] = [...did].reverse() as Did[];
      expect([slug, last?.answered, last?.picked]).toEqual([slug, undefined, undefined]);
      for (const { answered = [], picked } of others) {
        expect(answered.length > 0 || picked !== undefined).toBe(true);
        for (const id of answered.flat())
          expect(fields[id.split(".")[0] ?? ""], `${slug}/${id}`).toHaveProperty(id.split(".")[1] ?? "");
        const field = picked && fields[picked.step.slice(slug.length + 1)]?.[picked.field];
        if (picked)
          expect(field).toMatchObject({
            options: expect.arrayContaining([expect.objectContaining({ value: picked.value })]),
          });
      }
    }
  });

  it("counts no stage that somebody only went through, or that contains only suggestions", () => {
    const gone: Entries = new Map([
      ...entriesOf({
        "worth/evidence": { evidence: "A list" },
        "accept/finish": { finished: { picked: "yes" } },
        "strategy/experiment": { stuck: {} },
      }),
      ["accept/tell", { ...saved({ line: "It’s a no." }), offered: { line: "It’s a no." } }],
    ]);
    expect(summaryOf(stages, gone, [])).toBe("You wrote down what speaks for you. That’s enough for today.");
  });

  it("counts no stage that contains only a name from before, and one that contains more", () => {
    const named = { tellFirst: "My brother" };
    expect(said({ ...heavy, "prepare/actions": named })).not.toContain("comes next");
    const more = { ...named, nextApplication: "Porter" };
    expect(said({ ...heavy, "prepare/actions": more })).toContain("planned what comes next");
  });

  it("says that a message was sent", () => {
    expect(said({ ...heavy, "feedback/draft": { sent: { picked: ["sent"] } } })).toBe(
      "You said how it is and sent your message.",
    );
  });

  it("does not count done or parked items as planned", () => {
    const parked = { ...item, status: "parked" } as ActionItem;
    expect(summaryOf(stages, done("accept", "worth"), [parked])).not.toContain("kept");
  });

  it("splits a long list into sentences of at most three things", () => {
    const all = summaryOf(stages, done(...stages.map((stage) => stage.slug)), [item]);
    expect(all.match(/You /g)).toHaveLength(3);
    expect(all).toContain("kept one step to take");
  });

  it("reads well if a part contains an “and” of its own", () => {
    const both = { "reflect/went-well": { wentWell: "It", differently: "Me" } };
    expect(said({ ...heavy, ...both })).toBe("You said how it is, and saw what to keep and what to change.");
  });
});
