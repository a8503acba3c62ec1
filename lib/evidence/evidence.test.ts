import { describe, expect, it } from "vitest";
import {
  type EvidenceContent,
  evidenceAnswers,
  evidenceFrom,
  hasTag,
  readEvidenceContent,
  tagsOf,
} from "./evidence";

const piece: EvidenceContent = {
  did: "I kept the archive open.",
  situation: "Two of three were ill.",
  confirm: "Ms Okafor",
  skills: ["Planning", "calm"],
};

describe("a piece of evidence", () => {
  it("comes back from its form as it was", () => {
    expect(evidenceFrom(evidenceAnswers(piece))).toEqual(piece);
    expect(evidenceFrom(evidenceAnswers({ did: "One line.", skills: [] }))).toEqual({
      did: "One line.",
      skills: [],
    });
  });

  it("is none while what was done is not said", () => {
    expect(evidenceFrom({ situation: "Two of three were ill.", evidence: "  " })).toBeUndefined();
  });

  it.each([
    ["Planning, calm", ["Planning", "calm"]],
    [" planning ;Planning,, PLANNING ", ["planning"]],
    ["计划、耐心，写作", ["计划", "耐心", "写作"]],
    ["التخطيط، الهدوء", ["التخطيط", "الهدوء"]],
    ["", []],
  ])("with the skills %j has the tags %j", (skills, tags) => {
    expect(evidenceFrom({ evidence: "x", skills })?.skills).toEqual(tags);
  });

  it.each([null, {}, { did: "x" }, { did: "x", skills: [1] }, { ...piece, more: 1 }])(
    "is not read from %j, and the error holds none of it",
    (stored) => {
      expect(() => readEvidenceContent(stored)).toThrow(
        /^A piece of evidence does not hold what it should\.$/,
      );
    },
  );
});

describe("the tags of a library", () => {
  const library = [piece, { did: "b", skills: ["Calm"] }, { did: "c", skills: ["Zeal", "Art"] }];

  it("come once, most used first, in the words they were first written in", () => {
    expect(tagsOf(library)).toEqual(["calm", "Art", "Planning", "Zeal"]);
  });

  it("are found whatever their case", () => {
    expect(library.map((one) => hasTag(one, "CALM"))).toEqual([true, true, false]);
  });
});
