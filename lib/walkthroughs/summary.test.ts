import { describe, expect, it } from "vitest";
import type { ActionItem } from "../plan/item";
import { findStage, stages } from "../stages";
import { summaryOf } from "./summary";
import type { Entries } from "./walkthrough";

const done = (...slugs: string[]): Entries =>
  new Map(
    slugs.map((slug) => [
      `${slug}/finish`,
      { answers: { finished: { picked: "yes" } }, asked: {}, revision: 1, savedAt: new Date(0) },
    ]),
  );
const item = { status: "to-do", text: "x" } as ActionItem;

describe("the closing paragraph", () => {
  it("never counts what was not done", () => {
    expect(summaryOf(stages, done(), [])).toBe("You looked at it. That is enough for today.");
    expect(summaryOf(stages, done("accept"), [])).toBe("You looked at it. That is enough for today.");
  });

  it("says what was done, and what is planned", () => {
    const did = (slug: string) => findStage(slug)?.did;
    expect(summaryOf(stages, done("accept", "worth"), [item, item])).toBe(
      `You ${did("accept")}, ${did("worth")} and kept two steps to take.`,
    );
  });

  it("counts a stage in which something was said, whether one went on from it or not", () => {
    const said = { answers: { distressBefore: 7 }, asked: {}, revision: 1, savedAt: new Date(0) };
    const entries: Entries = new Map([...done("worth"), ["accept/before", said]]);
    expect(summaryOf(stages, entries, [])).toContain(findStage("accept")?.did);
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
