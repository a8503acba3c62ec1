import { describe, expect, it } from "vitest";
import {
  type EvidenceContent,
  evidenceAnswers,
  evidenceFrom,
  readEvidenceContent,
  skillsOf,
  tagsOf,
} from "./evidence";

const piece: EvidenceContent = {
  did: "I kept the archive open.",
  situation: "Two of three were ill.",
  confirm: "Ms Okafor",
  skills: ["Planning", "calm"],
};

describe("a piece of evidence", () => {
  it("comes back from its form as it was written", () => {
    const written = {
      evidence: "  I kept it open.\n",
      situation: "\tTwo of three were ill.\n\nIn May. ",
      confirm: " Ms Okafor",
      skills: "Planning;calm / &copy; 计划、耐心,, PLANNING ",
    };
    const evidence = evidenceFrom(written);
    expect(evidence && evidenceAnswers(evidence)).toEqual(written);
    expect(evidenceFrom({ evidence: "One line.", skills: " " })).toEqual({ did: "One line.", skills: [] });
  });

  it("splits skills that were stored together with commas", () => {
    expect([skillsOf(piece), evidenceAnswers(piece)["skills"]]).toEqual(["Planning, calm", "Planning, calm"]);
  });

  it("is undefined until it says what was done", () => {
    expect(evidenceFrom({ situation: "Two of three were ill.", evidence: "  " })).toBeUndefined();
  });

  it.each([null, {}, { did: "x" }, { did: "x", skills: [1] }, { ...piece, more: 1 }])(
    "is not read from %j, and the error quotes nothing",
    (stored) => {
      expect(() => readEvidenceContent(stored)).toThrow(
        /^A piece of evidence does not hold what it should\.$/,
      );
    },
  );
});

describe("the tags of a library", () => {
  const tagsIn = (...skills: string[]) => tagsOf([{ did: "x", skills }]).map(({ tag }) => tag);

  it.each([
    ["Planning, calm", ["calm", "Planning"]],
    [" planning ;Planning,, PLANNING ", ["planning"]],
    ["计划、耐心，写作", ["写作", "计划", "耐心"]],
    ["التخطيط، الهدوء", ["التخطيط", "الهدوء"]],
    ["&copy; law; R&D; &#169; too", ["&#169; too", "&copy; law", "R&D"]],
    ["", []],
  ])("are the skills that %j names, each once", (skills, tags) => {
    expect(tagsIn(skills).sort()).toEqual(tags.sort());
  });

  it("are listed once, most used first, with the pieces that show them, ignoring case", () => {
    const library = [piece, { did: "b", skills: ["Calm"] }, { did: "c", skills: ["Zeal, Art"] }];
    expect(tagsOf(library).map(({ tag, pieces }) => [tag, pieces.map(({ did }) => did)])).toEqual([
      ["calm", [piece.did, "b"]],
      ["Art", ["c"]],
      ["Planning", [piece.did]],
      ["Zeal", ["c"]],
    ]);
  });
});
