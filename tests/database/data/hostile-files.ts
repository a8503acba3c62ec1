// Invalid files, each made from a valid one: what is wrong with it, and what the reader says.

import { counts, lengths } from "@/lib/data/limits";
import type { DataProblem } from "@/lib/data/read";
import type { StoredOwner } from "@/lib/data/stored";
import { writeData } from "@/lib/data/write";
import type { Fields } from "@/lib/forms/field";

const day = new Date("2026-03-09T10:11:12.013Z");
const options = [
  { value: "call", label: "In a call" },
  { value: "portal", label: "In a portal" },
];
const asked: Fields = {
  role: { kind: "text", label: "Which role was it?" },
  how: { kind: "choice", label: "How did the answer come?", options },
  xWords: { kind: "several", label: "Which of these?", options },
  xScale: { kind: "scale", label: "How much?", words: ["Not", "Half", "All"] },
  xPeople: {
    kind: "group",
    label: "Who?",
    item: "Person",
    atMost: 2,
    fields: { who: { kind: "text", label: "Name" }, help: { kind: "choice", label: "Help", options } },
  },
};
const answers = {
  role: "Editor",
  how: { picked: "call" },
  xWords: { picked: ["call", "portal"] },
  xScale: 4,
  xPeople: [
    { id: "one", who: "Ana" },
    { id: "two", help: { picked: "call" } },
  ],
};
const content = { language: "en", asked, answers };

const sample: StoredOwner = {
  walkthroughs: [
    {
      id: "first",
      createdAt: day,
      isFull: false,
      entries: [{ exercise: "start", savedAt: day, content }],
      versions: [{ exercise: "start", keptAt: day, pending: true, content }],
      items: [{ createdAt: day, content: { text: "Call Ana", priority: "normal", status: "to-do" } }],
    },
  ],
  evidence: [
    {
      createdAt: day,
      content: {
        did: "I kept the archive open.",
        skills: [],
        origin: { walkthroughId: "first", exercise: "worth/evidence", field: "evidence" },
      },
    },
  ],
};

/** A file with something in every place. */
export const soundFile = writeData([sample]);

// biome-ignore lint/suspicious/noExplicitAny: what is put into it is what does not belong there
type Loose = any;

const stepsOf = (path: string) => path.match(/\w+/g) ?? [];

function valueAt(file: Loose, path: string): Loose {
  return stepsOf(path).reduce((value, step) => value[step], file);
}

/** The valid file with something else at `path`; without it, if that is undefined. */
function changed(path: string, put: (file: Loose) => unknown): string {
  const file: Loose = JSON.parse(soundFile);
  const steps = stepsOf(path);
  const last = steps.pop() ?? "";
  valueAt(file, steps.join("."))[last] = put(file);
  return JSON.stringify(file);
}

export type Hostile = { name: string; file: string | Uint8Array<ArrayBuffer>; problem: DataProblem };

type Reason = Extract<DataProblem, { kind: "path" }>["reason"];

/** `path` is where the reader reports it, if that is not where it was put. */
type Changed = [name: string, at: string, value: unknown, reason: Reason, path?: string];

const walkthrough = "owners[0].walkthroughs[0]";
const entry = `${walkthrough}.entries[0]`;
const item = `${walkthrough}.actionItems[0]`;
const version = `${walkthrough}.versions[0]`;
const [role = "", how, words, scale, people] = [0, 1, 2, 3, 4].map((index) => `${entry}.questions[${index}]`);
const long = "x".repeat(lengths.text + 1);
const copied = (path: string) => (file: Loose) => structuredClone(valueAt(file, path));
const tooMany = (file: Loose) => Array(counts.actionItems + 1).fill(valueAt(file, item));

const tooMuchEvidence = (file: Loose) =>
  Array(counts.evidence + 1).fill(valueAt(file, "owners[0].evidence[0]"));

const badStructure: Changed[] = [
  ["a name that is not known at the top", "more", 1, "unknown", ""],
  ["a name that is not known in a question", `${role}.html`, "", "unknown", role],
  ["a constructor", `${walkthrough}.constructor`, {}, "unknown", walkthrough],
  ["no owners", "owners", undefined, "missing"],
  ["owners that are null", "owners", null, "wrong"],
  ["an object for a list", `${walkthrough}.entries`, {}, "wrong"],
  ["a number for a text", `${role}.answer`, 7, "wrong"],
  ["a text for a choice", `${how}.answer`, "call", "wrong"],
  ["11 of 10", `${scale}.answer`, 11, "too-large"],
  ["half a point", `${scale}.answer`, 4.5, "wrong"],
  ["a kind that is not known", `${role}.kind`, "html", "wrong"],
  ["a question without its words", `${role}.label`, undefined, "missing"],
  ["a text that is too long", `${role}.answer`, long, "too-large"],
  ["too many action items", `${walkthrough}.actionItems`, tooMany, "too-large"],
  ["a priority of its own", `${item}.priority`, "urgent", "wrong"],
  ["an id of a database", `${walkthrough}.id`, "3d813cbb-47fb-42ba-91df-831e1593ac29", "wrong"],
  ["the 30th of February", `${walkthrough}.createdAt`, "2026-02-30T00:00:00.000Z", "wrong"],
  ["a year that databases differ on", `${entry}.savedAt`, "0000-01-01T00:00:00.000Z", "wrong"],
  ["a time in another zone", `${entry}.savedAt`, "2026-03-09T10:11:12.013+01:00", "wrong"],
  ["an exercise called like what every object has", `${entry}.exercise`, "constructor", "wrong"],
  ["a step of a stage called so", `${entry}.exercise`, "start/constructor", "wrong"],
  ["a question called so", `${role}.field`, "hasOwnProperty", "wrong"],
  ["a part of a question called so", `${people}.fields[0].field`, "toString", "wrong"],
  ["an option called so", `${how}.options[0].value`, "constructor", "wrong"],
  ["a choice called so", `${how}.answer.picked`, "constructor", "wrong"],
  [
    "an origin called so",
    `${item}.origin`,
    { exercise: "constructor", field: "role" },
    "wrong",
    `${item}.origin.exercise`,
  ],
  [
    "an origin in a question called so",
    `${item}.origin`,
    { exercise: "start", field: "valueOf" },
    "wrong",
    `${item}.origin.field`,
  ],
  ["a stage called so", `${item}.stage`, "constructor", "wrong"],
  ["a question called like the prototype", `${role}.field`, "__proto__", "wrong"],
  ["more evidence than a library holds", "owners[0].evidence", tooMuchEvidence, "too-large"],
  ["a path for an exercise", `${entry}.exercise`, "../../etc/passwd", "wrong"],
];

const badMeaning: Changed[] = [
  ["half a surrogate pair", `${role}.answer`, "a\ud83d", "not-text"],
  ["a NUL", `${role}.answer`, "a\u0000", "not-text"],
  ["an escape of a terminal", `${item}.text`, "\u001b[2J", "not-text"],
  [
    "two walkthroughs of one name",
    "owners[0].walkthroughs[1]",
    copied(walkthrough),
    "repeated",
    "owners[0].walkthroughs[1].id",
  ],
  [
    "an exercise that was answered twice",
    `${walkthrough}.entries[1]`,
    copied(entry),
    "repeated",
    `${walkthrough}.entries[1].exercise`,
  ],
  [
    "a question that is asked twice",
    `${entry}.questions[5]`,
    copied(role),
    "repeated",
    `${entry}.questions[5].field`,
  ],
  ["evidence from elsewhere", "owners[0].evidence[0].origin.walkthrough", "w2", "leads-nowhere"],
  ["a choice that was not offered", `${how}.answer.picked`, "letter", "not-offered"],
  ["a line of one's own where none was asked", `${how}.answer.own`, "By pigeon", "not-offered"],
  ["another line of one's own", `${words}.answer.own`, "Another", "not-offered"],
  [
    "a choice of a row that was not offered",
    `${people}.answer[1].answers[0].answer.picked`,
    "letter",
    "not-offered",
  ],
  ["a line of one's own in a row", `${people}.answer[1].answers[0].answer.own`, "Mine", "not-offered"],
  ["a choice that was made twice", `${words}.answer.picked`, ["call", "call"], "repeated"],
  ["more rows than fit", `${people}.atMost`, 1, "too-large", `${people}.answer`],
  ["two rows of one name", `${people}.answer[1].row`, "r1", "repeated"],
  ["a row that answers what was not asked", `${people}.answer[0].answers[0].field`, "age", "leads-nowhere"],
  ["a row that answers in another way", `${people}.answer[0].answers[0].answer`, {}, "another-kind"],
  [
    "a question that Onward asks in another way",
    `${scale}.field`,
    "company",
    "another-kind",
    `${scale}.kind`,
  ],
  ["a mistake in an earlier version", `${version}.questions[1].answer.picked`, "letter", "not-offered"],
];

function made([name, at, value, reason, path = at]: Changed): Hostile {
  const put = typeof value === "function" ? (value as (file: Loose) => unknown) : () => value;
  return { name, file: changed(at, put), problem: { kind: "path", reason, path } };
}

/** Refused for their structure: the published JSON Schema refuses them too. */
export const hostileStructures: readonly Hostile[] = badStructure.map(made);

function atLine(line: number, reason: Extract<DataProblem, { kind: "line" }>["reason"]): DataProblem {
  return { kind: "line", reason, line };
}

const notOurs = { kind: "not-onward" } as const;
const lastLine = soundFile.trimEnd().split("\n").length;
const lineOf = (words: string) => soundFile.slice(0, soundFile.indexOf(words)).split("\n").length;
const bytes = new TextEncoder().encode(soundFile);

/** Refused before or besides their structure; the reader gets a limit of one megabyte. */
export const hostileOthers: readonly Hostile[] = [
  ...badMeaning.map(made),
  { name: "nothing", file: "", problem: notOurs },
  { name: "a file that was cut off", file: bytes.slice(0, -3), problem: atLine(lastLine - 1, "cut-off") },
  { name: "something after the end", file: `${soundFile}{}`, problem: atLine(lastLine + 1, "syntax") },
  { name: "a page", file: "<!DOCTYPE html>", problem: notOurs },
  { name: "a letter", file: "Dear Ana,\n\nthank you.", problem: notOurs },
  { name: "a PDF", file: new Uint8Array(Buffer.from("%PDF-1.7\n%\xe2\xe3\n", "latin1")), problem: notOurs },
  {
    name: "NaN",
    file: soundFile.replace('"answer": 4', '"answer": NaN'),
    problem: atLine(lineOf('"answer": 4'), "syntax"),
  },
  {
    name: "a name twice",
    file: soundFile.replace("{", '{ "format": "onward",'),
    problem: atLine(2, "repeated-name"),
  },
  {
    name: "__proto__",
    file: soundFile.replace("{", '{ "__proto__": {},'),
    problem: atLine(1, "reserved-name"),
  },
  { name: "a million lists in each other", file: "[".repeat(1e6), problem: notOurs },
  {
    name: "lists in each other",
    file: soundFile.replace('"owners": [', `"owners": [${"[".repeat(1e3)}`),
    problem: atLine(4, "too-deep"),
  },
  {
    name: "more empty lists than fit",
    file: soundFile.replace('"owners": [', `"owners": [${"[],".repeat(70_000)}`),
    problem: atLine(4, "too-much"),
  },
  {
    name: "bytes that are no UTF-8",
    file: bytes.with(soundFile.indexOf("owners"), 0xff),
    problem: atLine(4, "not-utf-8"),
  },
  {
    name: "UTF-16",
    file: new Uint8Array(Buffer.from(`\ufeff${soundFile}`, "utf16le")),
    problem: notOurs,
  },
  {
    name: "an archive",
    file: new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]),
    problem: notOurs,
  },
  { name: "null", file: "null", problem: notOurs },
  { name: "a list", file: "[]", problem: notOurs },
  { name: "another program's file", file: '{"version": 1, "entries": []}', problem: notOurs },
  {
    name: "a later version",
    file: changed("version", () => 2),
    problem: { kind: "other-version" },
  },
];
