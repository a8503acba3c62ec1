import { expect, it } from "vitest";
import { findStage, stages } from "../stages";
import { factsOf } from "./facts";
import { coresBehind, startingAt } from "./offline";
import type { Entries } from "./walkthrough";

const saved = { answers: {}, asked: {}, revision: 1, savedAt: new Date(0) };

/** Those that can be filled in empty are marked. */
function behind(slug: string, keys: readonly string[] = []): string[] {
  const entries: Entries = new Map(keys.map((key) => [key, saved]));
  const facts = { ...factsOf({ entries, first: true, today: "2026-11-22" }), writing: true };
  const stage = findStage(slug);
  const cores = stage ? coresBehind(stage, stages, { entries, facts }) : [];
  return cores.map(({ key, canBeEmpty }) => `${key}${canBeEmpty ? " empty" : ""}`);
}

it("the first core of each following stage can be filled in empty, in the order of the stages", () => {
  expect(behind("accept")).toEqual([
    ...["feedback/ask empty", "reflect/went-well empty", "worth/evidence empty"],
    ...["strategy/experiment empty", "reframe/thought empty", "prepare/actions"],
  ]);
});

it("one with something saved cannot, nor one made from other answers: the message and the gathering", () => {
  expect(behind("reflect", ["worth/evidence"])).toEqual([
    ...["worth/evidence", "strategy/experiment empty", "reframe/thought empty", "prepare/actions"],
  ]);
  expect(behind("reframe")).toEqual(["prepare/actions"]);
  expect(behind("prepare")).toEqual([]);
});

it("the one to which the way leads comes first, and what it passes over last", () => {
  const cores = ["a/one", "b/one", "c/one"].map((key) => ({ key, canBeEmpty: true }));
  const order = (key: string) => startingAt(key, cores).map((core) => core.key[0]);
  expect(order("b/one")).toEqual(["b", "c", "a"]);
  expect(order("a/second")).toEqual(["a", "b", "c"]);
  expect(order("close")).toEqual(["a", "b", "c"]);
});
