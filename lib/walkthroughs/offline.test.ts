import { expect, it } from "vitest";
import { findStage, stages } from "../stages";
import { factsOf } from "./facts";
import { emptyCoresBehind } from "./offline";
import type { Entries } from "./walkthrough";

const saved = { answers: {}, asked: {}, revision: 1, savedAt: new Date(0) };

function behind(slug: string, keys: readonly string[] = []): string[] {
  const entries: Entries = new Map(keys.map((key) => [key, saved]));
  const facts = { ...factsOf({ entries, first: true, today: "2026-11-22" }), writing: true };
  const stage = findStage(slug);
  return stage ? emptyCoresBehind(stage, stages, { entries, facts }) : [];
}

it("the first core of each stage that follows can be filled in empty, in the order of the stages", () => {
  expect(behind("accept")).toEqual([
    ...["feedback/ask", "reflect/went-well", "worth/evidence", "strategy/experiment", "reframe/thought"],
  ]);
  expect(behind("strategy")).toEqual(["reframe/thought"]);
});

it("one in which something is saved is not, nor what is made of other answers: the message and the gathering", () => {
  expect(behind("reflect", ["worth/evidence"])).toEqual(["strategy/experiment", "reframe/thought"]);
  expect(behind("reframe")).toEqual([]);
});
