import { describe, expect, it } from "vitest";
import type { Evidence } from "../evidence/evidence";
import type { Answers, Fields } from "../forms/field";
import type { ActionItem } from "../plan/item";
import { close, findStep, stages } from "../stages";
import { start } from "../stages/start";
import type { Saved } from "../walkthroughs/walkthrough";
import { findTerm, fold, termsIn } from "./fold";
import { passageOf } from "./passage";
import { type Query, searchEvidence, searchWalkthroughs, yearOf } from "./search";

/** Runs interruptible work to its end and returns its result. */
function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const content = { stages, alone: { start, close } };
const zone = "Asia/Kathmandu";

function saved(asked: Fields, answers: Answers): Saved {
  return { asked, answers, revision: 1, savedAt: new Date("2026-03-03T12:00:00Z") };
}

function walkthrough(id: string, answers: Record<string, Answers>) {
  const entries = new Map(
    Object.entries(answers).map(([key, given]) => [key, saved(findStep(key)?.fields ?? {}, given)]),
  );
  return { id, createdAt: new Date("2026-03-01T12:00:00Z"), entries };
}

function marked(text: string, words: string): string | undefined {
  return passageOf(text, fold(text), termsIn(words))
    ?.map((segment) => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join("");
}

it("folds a text of simple signs as it folds each of them beside others", () => {
  const ascii = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
  const text = [...ascii, ..."–—‘’“”"].join("");
  const beside = fold(`${text}é`);
  expect(beside.at).toEqual(Array.from({ length: text.length + 2 }, (_, at) => at));
  expect(fold(text)).toEqual({ source: text, text: beside.text.slice(0, -1) });
});

describe("finding a word", () => {
  it.each([
    ["Über die Straße", "strasse", "Über die [Straße]"],
    ["Über die Straße", "straß", "Über die [Straß]e"],
    ["uber", "Über", "[uber]"],
    ["CAFÉ au lait", "cafe", "[CAFÉ] au lait"],
    ["Cafe\u0301 au lait", "café", "[Cafe\u0301] au lait"],
    ["İstanbul, ılık", "istanbul ilik", "[İstanbul], [ılık]"],
    ["Interview in March", "inter", "[Inter]view in March"],
    ["Interview", "view", undefined],
    ["ﬁnal round", "final", "[ﬁnal] round"],
    ["没有得到这份工作", "工作", "没有得到这份[工作]"],
    ["لَمْ أحصل على الوظيفة", "لم", "[لَمْ] أحصل على الوظيفة"],
    ["मुझे नौकरी", "नौकरी", "मुझे [नौकरी]"],
    ["การสัมภาษณ์งาน", "งาน", "การสัมภาษณ์[งาน]"],
    ["😔 again 👩‍👩‍👧", "again", "😔 [again] 👩‍👩‍👧"],
    ["a.b (c) [d] $1", ".*", undefined],
    ["anything", "   ", undefined],
    ["anything", "\u200b\u00ad", undefined],
    ["How are you?! 😔 Fine.", "?!", "How are you[?!] 😔 Fine."],
    ["Again 😔", "😔", "Again [😔]"],
    ["ὁ ΛΌΓΟΣ καὶ ὁ λόγος", "λογος", "ὁ [ΛΌΓΟΣ] καὶ ὁ [λόγος]"],
    ["λόγος", "ΛΟΓΟΣ", "[λόγος]"],
    ["Łódź i żółć", "lodz zolc", "[Łódź] i [żółć]"],
    ["Lodz", "Łódź", "[Lodz]"],
    ["Une œuvre, un cœur", "oeuvre coeur", "Une [œuvre], un [cœur]"],
    ["Smørrebrød på færgen", "smorrebrod faergen", "[Smørrebrød] på [færgen]"],
    ["Donau\u00addampf\u00adschiff", "donaudampfschiff", "[Donau\u00addampf\u00adschiff]"],
    ["in\u200bter\u2060view", "interview", "[in\u200bter\u2060view]"],
    ["interview", "in\u200bter\u00adview", "[interview]"],
    ["می\u200cخواهم", "می\u200cخواهم", "[می\u200cخواهم]"],
    ["می\u200cخواهم", "خواهم", "می\u200c[خواهم]"],
    ["الـعـمـل", "العمل", "[الـعـمـل]"],
    ["कुल देना", "कल", undefined],
    ["कुल देना", "दुना", undefined],
    ["साक्षात्कारों में", "साक्षात्कार", "[साक्षात्कारों] में"],
    ["नौकर", "कर", undefined],
    ["ที่ทำงาน", "ทั", undefined],
    ["ที่ทำงาน", "ที", undefined],
    ["ที่ทำงาน", "ทำงาน", "ที่[ทำงาน]"],
    ["ガラスのかがみ", "カラス", undefined],
    ["ガラスのかがみ", "がみ", "ガラスのか[がみ]"],
    ["か\u3099く", "かく", undefined],
    ["か\u3099く", "がく", "[か\u3099く]"],
    ["ｶﾞﾗｽ", "ガラス", "[ｶﾞﾗｽ]"],
    ["각자", "가", undefined],
  ])("in “%s”, “%s” marks %s", (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  it("shows a part of a long text around the first match, without breaking a character", () => {
    const passage = passageOf(
      `${"👩‍👩‍👧".repeat(100)} needle ${"👩‍👩‍👧".repeat(100)}`,
      fold(`${"👩‍👩‍👧".repeat(100)} needle ${"👩‍👩‍👧".repeat(100)}`),
      ["needle"],
    );
    const text = passage?.map((segment) => segment.text).join("") ?? "";
    expect(text).toMatch(/^…(👩‍👩‍👧)+ needle (👩‍👩‍👧)*…$/u);
    expect(text.length).toBeLessThan(200);
  });

  it("always shows a part of the text as it is, whatever is searched for", () => {
    const letters = ["a", "é", "ß", "İ", "ﬁ", "字", "ก", "ا", "😔", " ", "\n", "e\u0301", "."];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const random = (length: number) => Array.from({ length }, () => letters[next(letters.length)]).join("");
    let shown = 0;
    for (let round = 0; round < 1_000; round++) {
      const text = random(1 + next(300));
      const passage = passageOf(text, fold(text), termsIn(random(2)));
      if (!passage) continue;
      shown++;
      const whole = passage
        .map((segment) => segment.text)
        .join("")
        .replace(/^…|…$/g, "");
      expect(text).toContain(whole);
      expect(passage.some((segment) => segment.isMatch)).toBe(true);
    }
    expect(shown).toBeGreaterThan(100);
  });

  it("finds every occurrence of a term", () => {
    expect(findTerm(fold("one onerous phone one"), "one")).toEqual([
      [0, 3],
      [4, 7],
      [18, 21],
    ]);
  });
});

describe("searching all walkthroughs", () => {
  const editor = walkthrough("editor", {
    start: { role: "Editor", heardOn: "2025-02-03", reached: { picked: "first-interview" } },
    "reflect/learned": { learning: "Asking a question back" },
    "accept/reason": { message: "Unfortunately, another candidate." },
    "reframe/thought": { thought: "I asked too little." },
  });
  const welder = walkthrough("welder", {
    start: { role: "Welder", reached: { picked: "application" } },
    "strategy/experiment": { experiment: { picked: "aloud", own: "Ask my uncle" } },
  });
  const find = (query: Partial<Query>) =>
    atOnce(searchWalkthroughs([editor, welder], content, { words: "", ...query }, zone));
  const idsOf = (query: Partial<Query>) => find(query).map((one) => one.walkthrough.id);

  it.each<[Partial<Query>, string[]]>([
    [{}, ["editor", "welder"]],
    [{ words: "ask" }, ["editor", "welder"]],
    [{ words: "ask editor" }, ["editor"]],
    [{ words: "editor welder" }, []],
    [{ words: "aloud" }, ["welder"]],
    [{ stage: "reflect" }, ["editor"]],
    [{ stage: "strategy", words: "ask" }, ["welder"]],
    [{ stage: "reframe", words: "welder" }, []],
    [{ reached: "application" }, ["welder"]],
    [{ year: 2025 }, ["editor"]],
    [{ year: 2026, words: "ask" }, ["welder"]],
    [{ reached: "nothing-like-it" }, []],
  ])("by %j finds %j", (query, ids) => {
    expect(idsOf(query)).toEqual(ids);
  });

  it("counts a walkthrough with a mistyped year under the year it began", () => {
    expect(yearOf(walkthrough("slip", { start: { heardOn: "0026-03-09" } }), zone)).toBe(2026);
  });

  it("says where something was found", () => {
    const [found] = find({ words: "question" });
    expect(found?.hits.map(({ href }) => href)).toEqual(["/walkthroughs/editor/reflect/learned#learning"]);
  });

  it("finds words in collapsed text, and doesn't show them", () => {
    const [found] = find({ words: "unfortunately" });
    expect(found?.hits).toHaveLength(1);
    expect(JSON.stringify(found?.hits)).not.toContain("nfortunately");
  });

  it("finds the items of a plan, each where it is", () => {
    const step = (id: string, more: Partial<ActionItem>): ActionItem => ({
      id,
      walkthroughId: "editor",
      text: "Ring Łukasz",
      priority: "normal",
      status: "parked",
      position: 1,
      revision: 1,
      createdAt: new Date(0),
      ...more,
    });
    const items = [step("1", {}), step("2", { text: "Rest", stage: "reflect" })];
    const search = (query: Query) =>
      atOnce(searchWalkthroughs([{ ...editor, items }, welder], content, query, zone)).map(({ hits }) =>
        hits.map(({ href, question }) => [href, question]),
      );
    const found = [["/walkthroughs/editor/plan#item-1", "A step of your plan"]];
    expect(search({ words: "lukasz" })).toEqual([found]);
    expect(search({ words: "lukasz editor" })[0]).toContainEqual(found[0]);
    expect(search({ words: "lukasz", stage: "reflect" })).toEqual([]);
    expect(search({ words: "rest", stage: "reflect" })).toHaveLength(1);
  });

  it("does not find a walkthrough for signs that it does not contain", () => {
    expect([idsOf({ words: "😔" }), idsOf({ words: "***" }), idsOf({ words: "?!," })]).toEqual([[], [], []]);
  });

  it("shows three places, and says how many more there are", () => {
    const many = walkthrough("many", {
      start: { role: "River", company: "River" },
      "reframe/weigh": { trueInIt: "river", leavesOut: "river", fairFriend: "river" },
    });
    const [found] = atOnce(searchWalkthroughs([many], content, { words: "river" }, zone));
    expect([found?.hits.length, found?.more]).toEqual([3, 2]);
  });
});

describe("searching the evidence", () => {
  const kept = { revision: 1, createdAt: new Date("2026-03-03T12:00:00Z") };
  const library: Evidence[] = [
    {
      id: "a",
      did: "I kept the archive open.",
      situation: "Two were ill",
      skills: ["Ruhe; Planung"],
      ...kept,
    },
    { id: "b", did: "I planned a move.", confirm: "Łukasz", skills: [], ...kept },
  ];
  const find = (query: Query) =>
    atOnce(searchEvidence(library, query, zone)).map(({ piece, hits }) => [piece.id, hits.length]);

  it.each<[Query, [string, number][]]>([
    [{ words: "archive" }, [["a", 1]]],
    [{ words: "ill planung" }, [["a", 2]]],
    [{ words: "lukasz" }, [["b", 1]]],
    [
      { words: "plan" },
      [
        ["a", 1],
        ["b", 1],
      ],
    ],
    [{ words: "ill lukasz" }, []],
    [{ words: "lukasz", year: 2026 }, [["b", 1]]],
    [{ words: "lukasz", year: 2025 }, []],
    [{ words: "lukasz", stage: "worth" }, []],
    [{ words: "lukasz", reached: "application" }, []],
    [{ words: "" }, []],
  ])("by %j finds %j", (query, pieces) => {
    expect(find(query)).toEqual(pieces);
  });

  it("links to the piece", () => {
    const [found] = atOnce(searchEvidence(library, { words: "lukasz" }, zone));
    expect(found?.hits).toEqual([
      {
        href: "/evidence#b",
        question: "Who could confirm it?",
        passage: [{ text: "Łukasz", isMatch: true }],
      },
    ]);
  });
});
