// Everything that processes people's text and lists, with inputs that reveal a loop inside a loop.
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { browserName } from "@/lib/accounts/browser-name";
import { emailProblem } from "@/lib/accounts/email";
import { parseJson } from "@/lib/data/json";
import { evidenceFrom, tagsOf } from "@/lib/evidence/evidence";
import { planCalendar } from "@/lib/exports/calendar";
import { folderNames } from "@/lib/exports/folder-names";
import { markdownOf } from "@/lib/exports/markdown";
import { draftRequest } from "@/lib/feedback-request/draft";
import { isAddress, mailtoFor } from "@/lib/feedback-request/mail";
import { splitStatements } from "@/lib/feedback-request/statements";
import { joinAnswers } from "@/lib/forms/join";
import { countWords } from "@/lib/forms/measure";
import { splitRow } from "@/lib/forms/rows";
import { problemsIn } from "@/lib/forms/schema";
import { fold, termsIn } from "@/lib/search/fold";
import { passageOf } from "@/lib/search/passage";
import { plainCode } from "@/lib/server/crypto/typed-code";
import { emlFor } from "@/lib/server/exports/eml";
import { cleanText } from "@/lib/text";
import { factsOf } from "@/lib/walkthroughs/facts";
import { nameOf } from "@/lib/walkthroughs/names";
import { sourceOf } from "./exports/source";
import { growsTooFast } from "./growth";

// The worker runs plain JavaScript, which the compiler does not check.
const ofWorker = (name: string) => import(resolve("lib/server/pdf", name));
const [links, longWords, scripts] = await Promise.all(
  ["links.mjs", "long-words.mjs", "scripts.mjs"].map(ofWorker),
);

const parts = [
  " ",
  "\t",
  "\n",
  "\r",
  ".",
  ". ",
  "a",
  "a ",
  "a.",
  "www.",
  "https://",
  "a@",
  "-",
  "1.",
  ", ",
  "\\",
];
const letters = ["ก", "日本", "א", "e\u0301", "👩‍💻"];

const kinds: readonly [kind: string, part: string, end: string][] = [
  ...[...parts, ...letters].map((part): [string, string, string] => [JSON.stringify(part), part, ""]),
  ...[" ", "\t", ".", "a@a.", "x"].map((part): [string, string, string] => [
    `${JSON.stringify(part)} before a letter`,
    part,
    "é",
  ]),
];

const lineField = { thought: { kind: "long-text", limit: "long", label: "Which thought?" } } as const;
const anyFacts = factsOf({ entries: new Map(), first: false, today: "" });

/** What is done with one text, wherever somebody typed it. */
const uses: Readonly<Record<string, (text: string) => unknown>> = {
  "is kept": cleanText,
  "is shown as Markdown": (text) =>
    markdownOf({
      title: text,
      subtitle: [text],
      language: "en",
      footer: "",
      blocks: [{ kind: "answer", question: "Which?", lines: text.split("\n") }],
    }),
  "names a folder": (text) => folderNames([{ date: "2026-03-09", name: text }]),
  "names a walkthrough": (text) => nameOf({ role: text, company: text }),
  "is a date in a calendar": (text) => planCalendar(sourceOf({}, [{ text, due: "2026-03-09" }])),
  "is an e-mail address": (text) => [emailProblem(text), isAddress(text)],
  "is a message": (text) => [
    mailtoFor({ to: text, subject: text, body: text }),
    emlFor({ to: text, subject: "", body: text }),
  ],
  "is thanked for": (text) =>
    draftRequest({
      who: text,
      sender: text,
      role: text,
      company: text,
      valued: text,
      tone: undefined,
      how: "message",
      reached: undefined,
      daysSince: undefined,
      told: [],
      question: undefined,
    }),
  "is taken apart": (text) => [splitStatements(text), splitRow([{ text }], 0, "text", 30)],
  "is joined with another": (text) => joinAnswers({ thought: text }, { thought: `${text}!` }, lineField),
  "is counted": countWords,
  "is checked": (text) => problemsIn({ fields: lineField }, { thought: text }, anyFacts, "2026-03-09"),
  "is a list of skills": (text) => evidenceFrom({ evidence: "I did.", skills: text }),
  "is looked for": termsIn,
  "is looked through": (text) => passageOf(text, fold(text), ["a", "."]),
  "is a code": plainCode,
  "is what a browser calls itself": browserName,
  "is laid out": (text) => [
    links.splitAtLinks(text),
    longWords.cutLongWords(text, 20, (part: string) => part.length),
    scripts.voiceOf(text, { lang: "zh" }),
    scripts.isRightToLeft(text),
  ],
};

describe.each(Object.entries(uses))("a text that %s", (_use, work) => {
  it.each(kinds)("takes four times as long if it is four times as long: %s", (_kind, part, end) => {
    const text = (size: number) => part.repeat(size / part.length) + end;
    expect(growsTooFast((size) => work(text(size)), 5_000)).toBeUndefined();
  });
});

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

/** What is done with a list of which somebody sends as much as fits. */
const lists: Readonly<Record<string, (size: number) => unknown>> = {
  "folders of one name": (size) =>
    folderNames(many(size).map(() => ({ date: "2026-03-09", name: "Editor" }))),
  "pieces of evidence with skills of their own": (size) => {
    const library = many(size).map((at) => ({ did: "", skills: [`skill ${at}`] }));
    return tagsOf(library);
  },
  "rows of two versions": (size) => {
    const rows = (name: string) => many(size).map((at) => ({ id: `${name}${at}`, who: `${name} ${at}` }));
    const who = { kind: "text", label: "Who?" } as const;
    const people = {
      kind: "group",
      label: "Who?",
      item: "Person",
      atMost: 4 * size,
      fields: { who },
    } as const;
    return joinAnswers({ people: rows("a") }, { people: rows("b") }, { people });
  },
  "values of a file": (size) =>
    parseJson(
      `{${many(size)
        .map((at) => `"n${at}":[]`)
        .join(",")}}`,
      { depth: 20, values: 4 * size + 1 },
    ),
};

describe("a list of four times as many", () => {
  it.each(Object.entries(lists))("takes four times as long: %s", (_list, work) => {
    expect(growsTooFast(work, 1_000)).toBeUndefined();
  });
});
