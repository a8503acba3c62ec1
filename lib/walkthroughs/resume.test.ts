import { describe, expect, it } from "vitest";
import type { Answers } from "../forms/field";
import { stages } from "../stages";
import { factsOf } from "./facts";
import { resumeIn } from "./resume";
import type { Entries, Saved } from "./walkthrough";

/** In Kathmandu, a Thursday; in Greenwich it is still Wednesday at that time. */
const today = "2026-11-26";
const timeZone = "Asia/Kathmandu";

/** Each with the instant at which it was saved. */
function resume(given: Record<string, [savedAt: string, answers: Answers]>, on = today) {
  const entries: Entries = new Map(
    Object.entries(given).map(([key, [savedAt, answers]]): [string, Saved] => [
      key,
      { answers, asked: {}, revision: 1, savedAt: new Date(savedAt) },
    ]),
  );
  const facts = factsOf({ entries, first: true, today: on });
  return resumeIn(stages, { entries, facts }, { today: on, timeZone });
}

const yes = { finished: { picked: "yes" } };
const heavy = { distressBefore: 7 };

describe("coming back", () => {
  it("goes on at the first stage while nothing is answered, and mentions no stop", () => {
    const { key, stage, words } = resume({ start: ["2026-11-24T09:00:00Z", { role: "Editor" }] });
    expect([key, stage?.slug, words]).toEqual(["accept/before", "accept", undefined]);
  });

  it("goes on at the first core that nobody went through, and says when one stopped after which stage", () => {
    const { key, stage, words } = resume({
      "accept/before": ["2026-11-24T09:00:00Z", heavy],
      "accept/finish": ["2026-11-24T09:05:00Z", yes],
    });
    expect([key, stage?.slug]).toEqual(["feedback/ask", "feedback"]);
    expect(words).toBe("On Tuesday you stopped after Accept the outcome.");
  });

  it("goes on in the stage in which one stopped", () => {
    const { key, words } = resume({ "accept/before": ["2026-11-24T09:00:00Z", heavy] });
    expect(key).toBe("accept/before");
    expect(words).toBe("On Tuesday you stopped in Accept the outcome.");
  });

  it.each([
    ["2026-11-25T18:30:00Z", "Today"],
    ["2026-11-25T09:00:00Z", "Yesterday"],
    ["2026-11-20T09:00:00Z", "On Friday"],
    ["2026-11-19T09:00:00Z", "On 19 November 2026"],
  ])("saved at %s, the day is named as the person calls it: %s", (savedAt, day) => {
    expect(resume({ "accept/finish": [savedAt, yes] }).words).toBe(
      `${day} you stopped after Accept the outcome.`,
    );
  });

  it("names the stage that was saved last, whatever the order", () => {
    const { key, words } = resume({
      "worth/finish": ["2026-11-22T09:00:00Z", yes],
      "accept/finish": ["2026-11-24T09:00:00Z", yes],
      start: ["2026-11-25T09:00:00Z", { role: "Editor" }],
    });
    expect(key).toBe("feedback/ask");
    expect(words).toBe("On Tuesday you stopped after Accept the outcome.");
  });

  it("names the last stage in which something was said, not one that was only opened", () => {
    const { key, words } = resume({
      "accept/finish": ["2026-11-24T09:00:00Z", yes],
      "feedback/ask": ["2026-11-24T09:10:00Z", {}],
    });
    expect(key).toBe("feedback/ask");
    expect(words).toBe("On Tuesday you stopped after Accept the outcome.");
  });

  it("skips a stage that waits for an answer, and ends at the close", () => {
    const through = Object.fromEntries(
      stages.map(({ slug }): [string, [string, Answers]] => [
        `${slug}/finish`,
        ["2026-11-24T09:00:00Z", yes],
      ]),
    );
    const sent: [string, Answers] = ["2026-11-24T09:00:00Z", { sent: { picked: ["sent"] } }];
    const { "feedback/finish": _finish, ...others } = through;
    for (const given of [through, { ...others, "feedback/draft": sent }]) {
      const { key, stage } = resume(given);
      expect([key, stage]).toEqual(["close", undefined]);
    }
  });
});
