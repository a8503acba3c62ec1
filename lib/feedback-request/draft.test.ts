import { describe, expect, it } from "vitest";
import { countWords } from "../forms/measure";
import { draftRequest } from "./draft";

const facts = { who: "Ms Okafor", role: "Editor", company: "Harbour Press", question: "skill" };

describe("the draft of a feedback request", () => {
  it.each(["strongest-gap", "one-answer", "skill", "again", "status", undefined])(
    "about %s is 60 to 110 words with exactly one question or request",
    (question) => {
      const draft = draftRequest({ ...facts, question });
      expect(countWords(draft)).toBeGreaterThanOrEqual(60);
      expect(countWords(draft)).toBeLessThanOrEqual(110);
      expect(draft.match(/\?/g)).toHaveLength(1);
    },
  );

  it.each(["plain", "warm", "formal"])("in a %s tone, with one thing that was valued, still fits", (tone) => {
    for (const question of ["strongest-gap", "one-answer", "skill", "again", "status"]) {
      const draft = draftRequest({
        ...facts,
        question,
        tone,
        valued: "that you showed me round the workshop",
      });
      expect(draft).toContain("What I valued: that you showed me round the workshop.\n");
      expect(countWords(draft)).toBeGreaterThanOrEqual(60);
      expect(countWords(draft)).toBeLessThanOrEqual(110);
    }
  });

  it("greets and ends in its tone, and thanks for a talk only where there was one", () => {
    const formal = draftRequest({ ...facts, who: "", tone: "formal", interviewed: true });
    expect(formal).toMatch(/^Dear hiring team,\n[\s\S]*Yours sincerely,$/);
    expect(formal).toContain("took to talk with me");
    expect(draftRequest({ ...facts, interviewed: false })).not.toContain("talk with me");
  });

  it("asks nothing when it only says thank you", () => {
    expect(draftRequest({ ...facts, question: "thanks" })).not.toContain("?");
  });

  it("names the person, the role and the company where they are known", () => {
    const draft = draftRequest(facts);
    expect(draft).toMatch(/^Hello Ms Okafor,\n/);
    expect(draft).toContain("the Editor role at Harbour Press");
  });

  it("reads well with nothing known", () => {
    const draft = draftRequest({ who: "", role: "", company: "", question: undefined });
    expect(draft).toMatch(/^Hello,\n/);
    expect(draft).toContain("about the role,");
  });
});
