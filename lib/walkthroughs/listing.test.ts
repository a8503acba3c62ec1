import { expect, it } from "vitest";
import type { Answers } from "../forms/field";
import { stages } from "../stages";
import { listingOf } from "./listing";
import { throughCounts } from "./through";

/** A walkthrough with these answers, in which the person went on from these stages' cores. */
function walk(answers: Record<string, Answers>, ...through: string[]) {
  const all = {
    start: { role: "Editor" },
    ...answers,
    ...Object.fromEntries(through.map((slug) => [`${slug}/finish`, { finished: { picked: "yes" } }])),
  };
  const entries = new Map(
    Object.entries(all).map(([key, said]) => [
      key,
      { answers: said, asked: {}, revision: 1, savedAt: new Date(0) },
    ]),
  );
  return { id: "one", createdAt: new Date(0), entries, isDamaged: false };
}

const thought = { "reframe/thought": { thought: "They saw through me." } };

it.each([
  ["No stage begun yet.", walk({})],
  ["1 of 7 stages begun.", walk(thought)],
  ["2 of 7 stages gone through.", walk({}, "accept", "reflect")],
  ["2 of 7 stages gone through, 1 begun.", walk(thought, "accept", "reflect")],
  ["1 of 7 stages gone through.", walk(thought, "reframe")],
])("a list says about a walkthrough: %s", (progress, walkthrough) => {
  expect(listingOf(walkthrough, stages, "UTC").progress).toBe(progress);
});

it("somebody who got a job sees the stages that have answers, and none that they passed through", () => {
  const counts = (...walks: ReturnType<typeof walk>[]) => throughCounts(stages, walks, [], 0);
  expect(counts(walk({}, "accept", "reflect"))).toEqual([]);
  expect(counts(walk(thought, "accept", "reflect"))).toEqual(["1 stage with your answers"]);
  expect(counts(walk(thought, "reframe"), walk(thought))).toEqual([
    "2 stages with your answers, over 2 jobs",
  ]);
});
