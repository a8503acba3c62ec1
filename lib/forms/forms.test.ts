import { describe, expect, it } from "vitest";
import { isAnswered } from "./answered";
import { type Facts, holds } from "./condition";
import { reaches } from "./day";
import type { Answers, Field, Fields } from "./field";
import { readAnswers } from "./form-data";
import { countWords } from "./measure";
import { answerLines } from "./present";
import { askedFields, problemsIn, storableSchema, textLimit } from "./schema";

const today = "2026-11-20";
const nothingKnown: Facts = {
  interviewed: false,
  spoken: false,
  silence: false,
  fresh: false,
  late: false,
  withdrawn: false,
  soon: false,
  first: false,
  writing: false,
  waiting: false,
  replied: false,
  settled: false,
  thought: false,
  paused: false,
};

const options = [
  { value: "walk", label: "A walk" },
  { value: "tea", label: "Tea" },
  { value: "call", label: "A call" },
];

const fields = {
  line: { kind: "text", label: "One line" },
  story: { kind: "long-text", limit: "paragraph", label: "The story" },
  hour: { kind: "choice", label: "The next hour", options, own: "Something else" },
  feelings: { kind: "several", label: "Feelings", options, own: "Own word", atMost: 2 },
  heavy: { kind: "rating", measure: "distress", moment: "before", label: "How heavy?" },
  sure: { kind: "scale", label: "How sure?", words: ["Not", "Half", "Fully"] },
  day: { kind: "date", label: "Which day?" },
  people: {
    kind: "group",
    label: "Who?",
    item: "Person",
    atMost: 3,
    fields: {
      name: { kind: "text", label: "Name" },
      since: { kind: "date", label: "Since" },
      met: { kind: "long-text", limit: "paragraph", label: "How you met" },
    },
  },
} as const satisfies Fields;

const read = (form: string | [string, string][]) => readAnswers(new URLSearchParams(form), fields);

describe("reading a posted form", () => {
  it("gives each kind its answer", () => {
    const answers = read([
      ["line", "short"],
      ["story", "first\r\nsecond"],
      ["hour", "tea"],
      ["feelings", "walk"],
      ["feelings", "call"],
      ["feelings.own", "hollow"],
      ["heavy", "10"],
      ["sure", "0"],
      ["day", "2026-03-09"],
      ["people.0.name", "Ana"],
      ["people.2.name", "Zoë"],
    ]);
    expect(answers).toEqual({
      line: "short",
      story: "first\nsecond",
      hour: { picked: "tea" },
      feelings: { picked: ["walk", "call"], own: "hollow" },
      heavy: 10,
      sure: 0,
      day: "2026-03-09",
      people: [{ name: "Ana" }, { name: "Zoë" }],
    });
  });

  it("leaves out what was unanswered or says nothing", () => {
    expect(read("line=+++&hour=&feelings.own=&heavy=&people.0.name=")).toEqual({});
  });

  it.each(["11", "-1", "1.5", "ten", "１"])("takes no rating of %s", (value) => {
    expect(read([["heavy", value]])).toEqual({});
  });

  it("leaves out options that were never offered", () => {
    expect(read("hour=poison&feelings=poison&feelings=tea")).toEqual({ feelings: { picked: ["tea"] } });
  });

  it.each([
    ["tapped, with nothing typed", "day=&was.day=&day.day=2026-11-21", "2026-11-21"],
    [
      "tapped in place of the day that stood there",
      "day=2026-12-01&was.day=2026-12-01&day.day=2026-11-21",
      "2026-11-21",
    ],
    // A browser without a script leaves the tapped day checked.
    ["typed after a tap", "day=2026-12-24&was.day=&day.day=2026-11-21", "2026-12-24"],
    ["emptied, with the tap that stood for it", "day=&was.day=2026-11-21&day.day=2026-11-21", undefined],
    ["left as it was", "day=2026-12-01&was.day=2026-12-01", "2026-12-01"],
    ["typed where no day is one tap away", "day=2026-12-01", "2026-12-01"],
    ["unfinished", "day=next+spring&was.day=&day.day=2026-11-21", "next spring"],
  ])("takes a day that was %s", (_what, form, day) => {
    expect(read(form)).toEqual(day === undefined ? {} : { day });
  });

  it("keeps any script, emoji and markup as typed", () => {
    const text = 'مرحبا 👩‍👩‍👧 <script>alert("x")</script> नमस्ते\n\n#set $x$ \\';
    expect(read([["story", text]])).toEqual({ story: text });
  });

  it("drops NUL, other controls and lone surrogates, which nothing can store", () => {
    const form = { get: () => "a\0b\u0007c\ud800d\te", getAll: () => [] };
    expect(readAnswers(form, { line: fields.line })).toEqual({ line: "abc\ufffdd\te" });
  });
});

describe("the draft schema", () => {
  const draft = storableSchema(fields);

  it("keeps a text that is far over its limit, and an unfinished date", () => {
    expect(draft.safeParse({ line: "x".repeat(textLimit), day: "next spring" }).success).toBe(true);
  });

  it.each<[string, unknown]>([
    ["an unknown field", { other: "x" }],
    ["a text beyond what one request may bring", { line: "x".repeat(textLimit + 1) }],
    ["a rating beyond 10", { heavy: 11 }],
    ["an option that does not exist", { hour: { picked: "poison" } }],
    ["a number for a text", { line: 5 }],
    ["more rows than a group has", { people: [{}, {}, {}, {}] }],
  ])("refuses %s", (_what, answers) => {
    expect(draft.safeParse(answers).success).toBe(false);
  });
});

describe("the complete schema", () => {
  const problems = (answers: Answers) => problemsIn({ fields }, answers, nothingKnown, today);

  it("requires nothing: every answer may stay open", () => {
    expect(problems({})).toEqual([]);
  });

  it("accepts a line of exactly 300 characters", () => {
    expect(problems({ line: "x".repeat(300) })).toEqual([]);
  });

  it.each([
    [301, "This is 1 character longer than fits here."],
    [1_534, "This is 1,234 characters longer than fits here."],
  ])("says by how much a line of %i is too long", (length, sentence) => {
    const [problem] = problems({ line: "x".repeat(length) });
    expect(problem?.field).toBe("line");
    expect(problem?.message).toContain(sentence);
  });

  it("accepts more choices than are enough without comment", () => {
    expect(problems({ feelings: { picked: ["walk", "tea", "call"] } })).toEqual([]);
  });

  it.each(["2026-02-30", "2026-13-01", "tomorrow", "9.3.2026"])("does not take %s for a date", (day) => {
    expect(problems({ day }).map((problem) => problem.field)).toEqual(["day"]);
  });

  it("queries a day outside its range, as a doubt", () => {
    const heard = { day: { ...fields.day, reach: reaches.behind } };
    const problems = problemsIn({ fields: heard }, { day: "0026-03-09" }, nothingKnown, today);
    const message =
      "This says the year 26. Do you mean 9 March 2026? If it’s right, leave it as it is and go on.";
    expect(problems).toEqual([{ field: "day", message, isDoubt: true }]);
  });

  it("names the row and the field inside a group", () => {
    const [problem] = problems({ people: [{ name: "Ana" }, { since: "soon" }] });
    expect(problem?.field).toBe("people.1.since");
  });

  it("can require one of several", () => {
    const needs = { oneOf: ["line", "story"], message: "Give one of the two." };
    expect(problemsIn({ fields, needs }, { line: " " }, nothingKnown, today)).toEqual([
      { field: "line", message: "Give one of the two." },
    ]);
    expect(problemsIn({ fields, needs }, { story: "here" }, nothingKnown, today)).toEqual([]);
  });

  it("ignores answers to questions that are hidden now", () => {
    const hidden = { line: { ...fields.line, when: { spoken: true } } };
    expect(problemsIn({ fields: hidden }, { line: "x".repeat(999) }, nothingKnown, today)).toEqual([]);
  });
});

describe("conditions", () => {
  it("hold when every named fact has the given value", () => {
    expect(holds(undefined, nothingKnown)).toBe(true);
    expect(holds({ spoken: false, soon: false }, nothingKnown)).toBe(true);
    expect(holds({ spoken: false, soon: true }, nothingKnown)).toBe(false);
  });

  it("select the questions that are asked", () => {
    const two: Fields = {
      a: { ...fields.line, when: { silence: true } },
      b: { ...fields.line, when: { silence: false } },
    };
    expect(Object.keys(askedFields(two, nothingKnown))).toEqual(["b"]);
  });

  const some = {
    hour: {
      ...fields.hour,
      options: [
        { value: "walk", label: "A walk", when: { silence: true } },
        { value: "tea", label: "Tea", when: { silence: false, spoken: false } },
        { value: "call", label: "A call" },
      ],
    },
  } as const satisfies Fields;

  it("select the options that are offered, which then have no conditions", () => {
    const offered = (facts: Facts) => {
      const hour = askedFields<Field>(some, facts)["hour"];
      return hour && "options" in hour ? hour.options : [];
    };
    expect(offered(nothingKnown)).toEqual([
      { value: "tea", label: "Tea" },
      { value: "call", label: "A call" },
    ]);
    expect(offered({ ...nothingKnown, silence: true }).map(({ value }) => value)).toEqual(["walk", "call"]);
  });

  it("keep what was chosen among the options, one or several, and take it as it is", () => {
    const several = { ...some.hour, kind: "several" } as const;
    const both = { hour: some.hour, several };
    const answers = { hour: { picked: "walk" }, several: { picked: ["call", "walk"] } };
    const asked = askedFields<Field>(both, nothingKnown, answers);
    for (const field of Object.values(asked))
      expect("options" in field && field.options.map(({ value }) => value)).toEqual(["walk", "tea", "call"]);
    expect(problemsIn({ fields: both }, answers, nothingKnown, "2026-11-22")).toEqual([]);
  });

  it("do not change a question whose options are offered to everybody", () => {
    expect(askedFields<Field>(fields, nothingKnown)["hour"]).toBe(fields.hour);
  });

  it("keep a chosen option that does not fit now, but don't accept it as a new answer", () => {
    expect(answerLines(some.hour, { picked: "walk" })).toEqual(["A walk"]);
    const asked = askedFields<Field>(some, nothingKnown);
    expect(readAnswers(new URLSearchParams("hour=walk"), asked)).toEqual({});
  });
});

describe("an answer in words", () => {
  it.each<[keyof typeof fields, Answers[string], string[]]>([
    ["line", "short", ["short"]],
    ["story", "one\n\ntwo", ["one", "", "two"]],
    ["hour", { picked: "tea", own: "with milk" }, ["Tea", "with milk"]],
    ["feelings", { picked: ["call", "walk"] }, ["A walk", "A call"]],
    ["heavy", 0, ["0 out of 10"]],
    ["day", "2026-03-09", ["9 March 2026"]],
    ["day", "spring", ["spring"]],
    ["people", [{ name: "Ana", since: "2020-01-02" }], ["Name: Ana", "Since: 2 January 2020"]],
    [
      "people",
      [{ met: "In 2020.\n\n  Twice, I think" }, { name: "Zoë" }],
      ["How you met:", "In 2020.", "", "  Twice, I think", "Name: Zoë"],
    ],
  ])("of %s", (name, answer, lines) => {
    expect(answerLines(fields[name], answer)).toEqual(lines);
  });

  it("has no lines while it is unanswered", () => {
    expect(answerLines(fields.hour, undefined)).toEqual([]);
    expect(answerLines(fields.line, "  \n ")).toEqual([]);
  });

  it("is empty if a row contains an answer of another shape, or a question of an unknown kind", () => {
    const shapes: Answers[string][] = ["words", 5, { picked: "tea" }, { picked: ["tea"] }, [{ who: "Ana" }]];
    for (const field of Object.values(fields))
      for (const answer of shapes) expect(() => answerLines(field, answer)).not.toThrow();
    expect(answerLines(fields.heavy, "words")).toEqual([]);
    expect(
      answerLines({ ...fields.line, kind: "constructor" } as unknown as typeof fields.line, "a"),
    ).toEqual([]);
  });
});

describe("what counts as an answer", () => {
  it.each<[Answers[string] | undefined, boolean]>([
    [undefined, false],
    [" \n", false],
    [0, true],
    [{ picked: [] }, false],
    [{ own: " " }, false],
    [{ own: "x" }, true],
    [[{ name: "" }], false],
    [[{ name: "x" }], true],
  ])("%j: %s", (answer, is) => {
    expect(isAnswered(answer)).toBe(is);
  });
});

describe("counting words", () => {
  it.each([
    ["", 0],
    ["One polite question, please.", 4],
    ["Zwölf Boxkämpfer – jagen", 3],
    ["  \n two\twords ", 2],
  ])("%j has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
