import { describe, expect, it } from "vitest";
import type { Facts } from "../forms/condition";
import { findStage, stages } from "../stages";
import type { Stage } from "../stages/stage";
import { factsOf } from "./facts";
import { inMinutes, inSteps, labelsFor, placeOf } from "./labels";
import { minutesOf } from "./minutes";
import { deeperOf, waysFrom } from "./steps";

const none = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });

function at(key: string, known: Partial<Facts> = {}) {
  const [stageSlug = "", slug = ""] = key.split("/");
  const stage = findStage(stageSlug);
  if (!stage) throw new Error(`There is no ${key}.`);
  const facts = { ...none, ...known };
  return { stage, slug, facts, ways: waysFrom({ stages, stage, slug, entries: new Map(), facts }) };
}

function labels(key: string, known: Partial<Facts> = {}) {
  const { stage, slug, facts, ways } = at(key, known);
  return labelsFor(stage, slug, ways, facts);
}

describe("the labels of the buttons", () => {
  it("of a core name the next stage, the time for going deeper, and that it can be enough for today", () => {
    const { stage, facts } = at("accept/before");
    const deeper = deeperOf(stage, facts);
    expect(deeper.length).toBeGreaterThan(1);
    expect(labels("accept/before")).toEqual({
      next: "Continue to: Ask for feedback",
      deeper: `Go\u00a0deeper\u00a0here (${deeper.length} steps, about ${minutesOf(deeper, facts)} minutes)`,
      leave: "Enough for today",
    });
  });

  it("of a deeper step name the next one, and the stage after the rest", () => {
    expect(labels("accept/reason")).toEqual({
      next: "Next: Who is waiting to hear",
      onward: "Continue to: Ask for feedback",
      leave: "Save and leave",
    });
  });

  it("of the last deeper step are one way on", () => {
    expect(labels("accept/three-lines")).toEqual({
      next: "Continue to: Ask for feedback",
      leave: "Save and leave",
    });
  });

  it("promise nothing if the next screen depends on the answer, and the next stage after the message", () => {
    expect(labels("feedback/ask").next).toBe("Continue");
    expect(labels("feedback/ask", { writing: true })).toEqual({
      next: "Continue",
      leave: "Enough for today",
    });
    expect(labels("feedback/outcome").next).toBe("Continue");
    expect(labels("feedback/draft", { writing: true }).next).toBe("Continue to: Reflect on the experience");
    expect(labels("feedback/draft", { writing: true }).deeper).toMatch(
      /^Go\sdeeper\shere \(3 steps, about \d/,
    );
  });

  it("say at the end that it is the end", () => {
    const { stage, slug, facts, ways } = at("prepare/actions");
    expect(labelsFor(stage, slug, { ...ways, next: "close" }, facts).next).toBe("Continue to the end");
  });

  it("count one step and one minute in the singular", () => {
    expect([inSteps(1), inSteps(4)]).toEqual(["1 step", "4 steps"]);
    expect([inMinutes(1), inMinutes(8)]).toEqual(["1 minute", "8 minutes"]);
    expect(labels("feedback/ask").deeper).toMatch(/^Go\sdeeper\shere \(1 step, about \d/);
  });
});

describe("the position", () => {
  const place = (key: string, known: Partial<Facts> = {}) => {
    const { stage, slug, facts } = at(key, known);
    return placeOf(stages, stage, slug, facts);
  };

  it("is the stage on a core, and on a deeper step its number, counting the core as the first", () => {
    expect(place("reflect/went-well")).toMatch(/^Stage 3 of 7\b(?!.*\bstep\b)/);
    const count = deeperOf(findStage("reflect") as Stage, none).length + 1;
    expect(place("reflect/about-them")).toMatch(new RegExp(`^Stage 3 of 7\\b.*, step 2 of ${count}$`));
    expect(place("reflect/returns")).toMatch(new RegExp(`, step ${count} of ${count}$`));
  });

  it("counts the message as a core if one is written", () => {
    expect(place("feedback/draft", { writing: true })).not.toMatch(/\bstep\b/);
    expect(place("feedback/request", { writing: true })).toMatch(/, step 3 of 5$/);
    expect(place("feedback/outcome")).toMatch(/, step 2 of 2$/);
  });

  it("counts no step that is not asked now", () => {
    expect(place("accept/after")).not.toMatch(/\bstep\b/);
  });
});
