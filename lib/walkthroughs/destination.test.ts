import { describe, expect, it } from "vitest";
import { findStage } from "../stages";
import type { Step } from "../stages/stage";
import { type Departure, destinationAfter } from "./destination";
import { factsOf } from "./facts";

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });

function from(key: string, more: Partial<Departure> = {}): Departure {
  const stage = findStage(key.split("/")[0] ?? "");
  return { walkthroughId: "w", key, stage, facts, exists: true, isOff: false, ...more };
}

describe("the button that was pressed", () => {
  it.each<[string, string, Partial<Departure>, string]>([
    ["accept/before", "continue", {}, "/walkthroughs/w/accept/feelings"],
    ["accept/feelings", "back", {}, "/walkthroughs/w/accept/before"],
    ["accept/before", "back", {}, "/walkthroughs/w"],
    ["accept/finish", "continue", {}, "/walkthroughs/w"],
    ["accept/before", "hub", {}, "/walkthroughs/w"],
    ["accept/before", "leave", {}, "/"],
    ["accept/before", "stay", {}, "/walkthroughs/w/accept/before"],
    ["start", "continue", {}, "/walkthroughs/w"],
    ["feedback/draft", "step:request", {}, "/walkthroughs/w/feedback/request"],
    ["feedback/draft", "step:before", {}, "/walkthroughs/w/feedback/send"],
    ["close", "continue", {}, "/walkthroughs/w/close?closed"],
    ["check-in", "continue", {}, "/"],
  ])("on %s, %s leads on", (key, intent, more, path) => {
    expect(destinationAfter(intent, from(key, more))).toBe(path);
  });

  it("keeps to the step while something is off, but never holds anybody there", () => {
    const off = from("start", { isOff: true });
    expect(destinationAfter("continue", off)).toBe("/walkthroughs/w/start?check");
    expect(destinationAfter("leave", off)).toBe("/");
    expect(destinationAfter("hub", off)).toBe("/walkthroughs/w");
  });

  it("leads back to the empty start page, or home, while there is nothing to keep", () => {
    const empty = from("start", { exists: false, isOff: true });
    expect(destinationAfter("continue", empty)).toBe("/walkthroughs/new?id=w&check");
    expect(destinationAfter("hub", empty)).toBe("/");
  });

  it("passes over a step that has nothing to ask", () => {
    const asks = (slug: string, silence: boolean): Step => ({
      slug,
      title: slug,
      minutes: 1,
      fields: { words: { kind: "text", label: "Which words?", when: { silence } } },
    });
    const exercises = [asks("one", true), asks("two", false), asks("three", true)];
    const stage = { slug: "quiet", title: "Quiet", promise: "", did: "", exercises };
    const silent = { stage, facts: { ...facts, silence: true } };
    expect(destinationAfter("continue", from("quiet/one", silent))).toBe("/walkthroughs/w/quiet/three");
  });
});
