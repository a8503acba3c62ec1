import { describe, expect, it } from "vitest";
import { checkInSaid, isCheckInDue } from "./check-in";
import type { Entries, Saved } from "./walkthrough";

const zone = "Asia/Kathmandu";
const at = "2026-11-06T08:00:00Z";

function saved(at: string, answers: Saved["answers"] = {}): Saved {
  return { answers, asked: {}, revision: 1, savedAt: new Date(at) };
}

function closedWith(picked: string | undefined, ...more: [string, Saved][]): Entries {
  return new Map([["close", saved("2026-11-01T20:00:00Z", picked ? { checkIn: { picked } } : {})], ...more]);
}

describe("the check-in", () => {
  // 20:00 in Greenwich is the next day in Kathmandu, so three days later is the 5th.
  it.each([
    ["2026-11-04", false],
    ["2026-11-05", true],
    ["2026-12-24", true],
  ])("requested in 3 days is due on %s: %s", (today, due) => {
    expect(isCheckInDue(closedWith("3"), today, zone)).toBe(due);
  });

  it.each([undefined, "none"])("is never due if %s was picked", (picked) => {
    expect(isCheckInDue(closedWith(picked), "2027-01-01", zone)).toBe(false);
  });

  it("is never due before the walkthrough is closed", () => {
    expect(isCheckInDue(new Map(), "2027-01-01", zone)).toBe(false);
  });

  it("is not asked again once it was answered or let go", () => {
    const entries = closedWith("3", ["check-in", saved(at)]);
    expect(isCheckInDue(entries, "2027-01-01", zone)).toBe(false);
  });

  it("is asked again after the walkthrough was reopened and closed again", () => {
    const entries = closedWith("3", ["check-in", saved("2026-10-06T08:00:00Z")]);
    expect(isCheckInDue(entries, "2026-11-05", zone)).toBe(true);
  });

  it.each([
    ["nothing", undefined, undefined],
    ["no word", {}, undefined],
    ["that it be let go", { first: { picked: "let-go" } }, undefined],
    ["how heavy it is", { distress: 0 }, { isHighest: false }],
    ["that it is as bad as it gets", { distress: 10, first: { picked: "let-go" } }, { isHighest: true }],
    ["what became of the step", { first: { picked: "later" } }, { isHighest: false }],
  ])("answered with %s", (_what, answers, said) => {
    const entries: Entries = answers ? closedWith("3", ["check-in", saved(at, answers)]) : closedWith("3");
    expect(checkInSaid(entries)).toEqual(said);
  });
});
