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
