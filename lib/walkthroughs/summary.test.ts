import { describe, expect, it } from "vitest";
import type { Answers } from "../forms/field";
import type { ActionItem } from "../plan/item";
import { findStage, stages } from "../stages";
import { summaryOf } from "./summary";
import type { Entries } from "./walkthrough";

const saved = (answers: Answers) => ({ answers, asked: {}, revision: 1, savedAt: new Date(0) });
/** Something is written in the core of each. */
const done = (...slugs: string[]): Entries =>
  new Map(
    slugs.map((slug) => [
      `${slug}/${findStage(slug)?.exercises[0]?.slug}`,
      saved({ anything: "Something." }),
    ]),
  );
const item = { status: "to-do", text: "x" } as ActionItem;

describe("the closing paragraph", () => {
  it("never counts what was not done", () => {
    expect(summaryOf(stages, done(), [])).toBe("Nothing is written in the stages, and that’s fine.");
    expect(summaryOf(stages, done("accept"), [])).toBe("You said how it is. That’s enough for today.");
  });

  it("says what was done, and what is planned", () => {
    const did = (slug: string) => findStage(slug)?.did;
    expect(summaryOf(stages, done("accept", "worth"), [item, item])).toBe(
      `You ${did("accept")}, ${did("worth")} and kept two steps to take.`,
    );
  });

  it("counts no stage that somebody only went through", () => {
    const gone: Entries = new Map([
      ...done("worth", "reflect"),
      ["accept/finish", saved({ finished: { picked: "yes" } })],
      ["strategy/experiment", saved({ stuck: {} })],
    ]);
    const said = summaryOf(stages, gone, []);
    for (const slug of ["accept", "strategy"]) expect(said).not.toContain(findStage(slug)?.did);
  });

  it("counts no stage in which only a name from before stands, and one in which more does", () => {
    const before = done("accept", "worth");
    const named = { tellFirst: "My brother" };
    const did = String(findStage("prepare")?.did);
    const only: Entries = new Map([...before, ["prepare/actions", saved(named)]]);
    expect(summaryOf(stages, only, [])).not.toContain(did);
    const more: Entries = new Map([...before, ["prepare/actions", saved({ ...named, next: "Porter" })]]);
    expect(summaryOf(stages, more, [])).toContain(did);
  });

  it("says that a message was sent", () => {
    const entries: Entries = new Map([
      ...done("accept"),
      ["feedback/draft", saved({ sent: { picked: ["sent"] } })],
    ]);
    expect(summaryOf(stages, entries, [])).toBe("You said how it is and sent your message.");
  });

  it("does not count what is done or parked as planned", () => {
    const parked = { ...item, status: "parked" } as ActionItem;
    expect(summaryOf(stages, done("accept", "worth"), [parked])).not.toContain("kept");
  });

  it("breaks a long walk into sentences of three things at the most", () => {
    const all = summaryOf(stages, done(...stages.map((stage) => stage.slug)), [item]);
    expect(all.match(/You /g)).toHaveLength(3);
    expect(all).toContain("kept one step to take");
  });
});
