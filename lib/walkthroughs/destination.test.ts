import { describe, expect, it } from "vitest";
import { findStage, stages } from "../stages";
import { type Departure, destinationAfter } from "./destination";
import { factsOf } from "./facts";
import { type Ways, waysFrom } from "./steps";

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });

/** From a walkthrough without any answer yet. */
function waysAt(key: string): Ways {
  const [slug = "", step = ""] = key.split("/");
  const stage = findStage(slug);
  if (!stage) return { next: "accept/before", onward: undefined, deeper: undefined, previous: "start" };
  return waysFrom({ stages, stage, slug: step, entries: new Map(), facts });
}

function from(key: string, more: Partial<Departure> = {}): Departure {
  const stage = findStage(key.split("/")[0] ?? "");
  return { walkthroughId: "w", key, stage, ways: waysAt(key), exists: true, hasProblems: false, ...more };
}

const item = "3d813cbb-47fb-42ba-91df-831e1593ac29";

describe("the pressed button", () => {
  it.each([
    ["start", "continue", "/walkthroughs/w/accept/before"],
    ["accept/before", "continue", "/walkthroughs/w/feedback/ask"],
    ["accept/before", "anyway", "/walkthroughs/w/feedback/ask"],
    ["accept/before", "deeper", "/walkthroughs/w/accept/reason"],
    ["accept/reason", "continue", "/walkthroughs/w/accept/tell"],
    ["accept/reason", "onward", "/walkthroughs/w/feedback/ask"],
    ["accept/reason", "back", "/walkthroughs/w/accept/before"],
    ["accept/before", "back", "/walkthroughs/w/start"],
    ["accept/before", "hub", "/walkthroughs/w"],
    ["accept/before", "leave", "/walkthroughs/w/enough"],
    ["accept/before", "home", "/"],
    ["accept/before", "stay", "/walkthroughs/w/accept/before"],
    ["start", "leave", "/"],
    ["close", "leave", "/"],
    ["worth/evidence", "evidence", "/evidence"],
    ["feedback/draft", "email", "/walkthroughs/w/export/request.eml"],
    ["feedback/draft", "step:request", "/walkthroughs/w/feedback/request"],
    ["prepare/actions", `item:${item}`, `/walkthroughs/w/plan#item-${item}`],
    ["close", "continue", "/walkthroughs/w/close?closed"],
    ["check-in", "continue", "/?checked-in=w"],
    ["check-in", "leave", "/?checked-in=w"],
    ["check-in", "let-go", "/?let-go=w"],
    ["accept/before", "stage:reframe", "/walkthroughs/w/reframe"],
    ["accept/before", "stage:none", "/walkthroughs/w/feedback/ask"],
  ])("on %s, %s leads on", (key, intent, path) => {
    expect(destinationAfter(intent, from(key))).toBe(path);
  });

  it("leads on if its destination does not exist: nothing deeper, nothing after the rest, no step of that name", () => {
    const next = "/walkthroughs/w/feedback/ask";
    expect(destinationAfter("onward", from("accept/before"))).toBe(next);
    expect(destinationAfter("deeper", from("accept/after"))).toBe(next);
    expect(destinationAfter("step:draft", from("accept/before"))).toBe(next);
    expect(destinationAfter("item:../..", from("accept/before"))).toBe(next);
    expect(destinationAfter("toString", from("accept/before"))).toBe(next);
  });

  it("leads to the close once there is nothing left to go through", () => {
    const ways = { ...waysAt("prepare/actions"), next: "close" };
    expect(destinationAfter("continue", from("prepare/actions", { ways }))).toBe("/walkthroughs/w/close");
  });

  it("stays on the first page of something unsaved while nothing is worth saving", () => {
    const nothing = (key: string) => from(key, { exists: false, hasProblems: true });
    for (const [key, path] of [
      ["start", "/walkthroughs/new?id=w&check"],
      ["interview/note-1", "/interviews/new?kind=note&id=w&check"],
      ["interview/card-1", "/interviews/new?kind=card&id=w&check"],
    ] as const) {
      expect(destinationAfter("continue", nothing(key))).toBe(path);
      expect(destinationAfter("leave", nothing(key))).toBe("/");
    }
  });

  it("stays on the step if something is wrong, but never holds anybody there", () => {
    const off = from("start", { hasProblems: true });
    expect(destinationAfter("continue", off)).toBe("/walkthroughs/w/start?check");
    expect(destinationAfter("leave", off)).toBe("/");
    expect(destinationAfter("hub", off)).toBe("/walkthroughs/w");
    const core = from("accept/before", { hasProblems: true });
    expect(destinationAfter("deeper", core)).toBe("/walkthroughs/w/accept/before?check");
    expect(destinationAfter("onward", core)).toBe("/walkthroughs/w/accept/before?check");
    expect(destinationAfter("leave", core)).toBe("/walkthroughs/w/enough");
    expect(destinationAfter("back", core)).toBe("/walkthroughs/w/start");
  });

  it("leads back to the empty start page, or home, while there is nothing to save", () => {
    const empty = from("start", { exists: false, hasProblems: true });
    expect(destinationAfter("continue", empty)).toBe("/walkthroughs/new?id=w&check");
    expect(destinationAfter("hub", empty)).toBe("/");
  });
});
