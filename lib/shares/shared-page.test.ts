import { describe, expect, it } from "vitest";
import type { Origin } from "../forms/answers";
import type { Answer, Answers, Field } from "../forms/field";
import type { ActionItem } from "../plan/item";
import { findStep, stages, stepKey } from "../stages";
import { start } from "../stages/start";
import { snapshotOf } from "../walkthroughs/snapshot";
import type { Saved } from "../walkthroughs/walkthrough";
import { shareParts } from "./parts";
import type { ShareContent } from "./share";
import { partsHolding, sharedPage } from "./shared-page";

const everything = shareParts.map(({ key }) => key);
const share = (more: Partial<ShareContent> = {}): ShareContent => ({
  parts: everything,
  feelings: false,
  names: false,
  endsOn: "2026-12-02",
  ...more,
});

function saved(key: string, answers: Answers): [string, Saved] {
  const asked = snapshotOf(findStep(key)?.fields ?? {});
  return [key, { answers, asked, revision: 1, savedAt: new Date(0) }];
}

function textOf(content: ShareContent, entries: [string, Saved][], items: ActionItem[] = []): string {
  return JSON.stringify(sharedPage(content, { entries: new Map(entries), items }));
}

/** An answer in which every text says which question it answers. */
function telling(id: string, field: Field): Answer {
  switch (field.kind) {
    case "choice":
      return { picked: field.options[0]?.value ?? "", ...(field.own !== undefined && { own: id }) };
    case "several":
      return { picked: [field.options[0]?.value ?? ""], ...(field.own !== undefined && { own: id }) };
    case "scale":
    case "rating":
      return 7;
    case "group":
      return [
        {
          id: "00000000-0000-4000-8000-000000000000",
          ...Object.fromEntries(
            Object.entries(field.fields).map(([part, one]) => [part, telling(`${id}.${part}`, one)]),
          ),
        },
      ];
    default:
      return id;
  }
}

const steps = [
  { key: start.slug, step: start },
  ...stages.flatMap((stage) => stage.steps.map((step) => ({ key: stepKey(stage.slug, step.slug), step }))),
];
const allAnswered = steps.map(({ key, step }) =>
  saved(
    key,
    Object.fromEntries(
      Object.entries<Field>(step.fields).map(([name, field]) => [name, telling(`<${key}.${name}>`, field)]),
    ),
  ),
);

/** The ids of all questions of this kind, including parts of groups. */
function idsOf(is: (field: Field) => boolean): string[] {
  return steps.flatMap(({ key, step }) =>
    Object.entries<Field>(step.fields).flatMap(([name, field]) => {
      const id = `${key}.${name}`;
      const parts = field.kind === "group" ? Object.entries<Field>(field.fields) : [];
      return [
        ...(is(field) ? [field.kind === "rating" ? field.label : `<${id}>`] : []),
        ...parts.flatMap(([part, one]) => (is(one) ? [`<${id}>.${part}`] : [])),
      ];
    }),
  );
}
const isText = ({ kind }: Field) => kind === "text" || kind === "long-text" || kind === "rating";
const feelings = idsOf((field) => field.tells === "feelings" && isText(field));
const names = idsOf((field) => field.tells === "names" && isText(field));
const outOfSight = idsOf((field) => field.kind === "long-text" && field.collapsed === true);
const plain = idsOf(
  (field) =>
    field.tells === undefined && isText(field) && !(field.kind === "long-text" && field.collapsed === true),
);

describe("what a share shows of every possible question", () => {
  const seen = (content: ShareContent, ids: string[]) => {
    const text = textOf(content, allAnswered);
    return ids.filter((id) => text.includes(id));
  };

  it("is never a feeling or a name unless it was chosen", () => {
    expect([feelings.length, names.length, plain.length].map((count) => count > 5)).toEqual([
      true,
      true,
      true,
    ]);
    expect(seen(share(), [...feelings, ...names])).toEqual([]);
    expect(seen(share(), plain)).toEqual(plain);
    expect(seen(share({ feelings: true }), [...feelings, ...names])).toEqual(feelings);
    expect(seen(share({ names: true }), [...feelings, ...names])).toEqual(names);
  });

  it("is never what is kept out of sight", () => {
    expect(outOfSight).toEqual(["<accept/reason.message>", "<feedback/reply.reply>"]);
    expect(seen(share({ feelings: true, names: true }), outOfSight)).toEqual([]);
  });

  it("is nothing from a part that was not chosen", () => {
    const page = sharedPage(share({ parts: ["reflect"], feelings: true, names: true }), {
      entries: new Map(allAnswered),
      items: [item("A step")],
    });
    expect(page.parts.map(({ title }) => title)).toEqual(["Reflect on the experience"]);
    expect([page.name, page.items]).toEqual([undefined, []]);
    expect(JSON.stringify(page)).not.toMatch(/<(?!reflect\/)/);
  });
});

describe("the page of a share", () => {
  it("is named after the role, and after the company only with names", () => {
    const entries = [saved("start", { role: "Editor", company: "Harbour Press" })];
    const nameOf = (content: ShareContent) =>
      sharedPage(content, { entries: new Map(entries), items: [] }).name;
    expect(nameOf(share())).toBe("Editor");
    expect(nameOf(share({ names: true }))).toBe("Editor at Harbour Press");
    expect(nameOf(share({ parts: ["plan"], names: true }))).toBeUndefined();
    expect(textOf(share(), [saved("start", { company: "Harbour Press" })])).not.toContain("Harbour");
  });

  it("keeps the person's line breaks, inside a group too", () => {
    const now = "The night shift.\n\n  Not the ward, the shift";
    const entries = [saved("reflect/questions", { questions: [{ question: "“Why here?”", now }] })];
    const [part] = sharedPage(share(), { entries: new Map(entries), items: [] }).parts;
    expect(part?.answers[0]?.lines).toEqual([
      "What they asked: “Why here?”",
      "What you’d say now:",
      ...now.split("\n"),
    ]);
  });

  it("leaves out free writing that was put out of sight, feelings or not", () => {
    const writing = (afterwards: string) =>
      textOf(share({ feelings: true }), [
        saved("accept/write", { free: "All of it", afterwards: { picked: afterwards } }),
      ]);
    expect(writing("open")).toContain("All of it");
    expect(writing("collapsed")).not.toContain("All of it");
  });

  it("shows an answer to a removed question only if everything may be shown", () => {
    const old: [string, Saved] = [
      "reflect/learned",
      {
        answers: { gone: "An old answer" },
        asked: { gone: { kind: "text", label: "An old question?" } },
        revision: 1,
        savedAt: new Date(0),
      },
    ];
    expect(textOf(share({ names: true }), [old])).not.toContain("An old answer");
    expect(textOf(share({ names: true, feelings: true }), [old])).toContain("An old answer");
  });

  it("does not say how sure one was: that is only for the moment it is asked", () => {
    const sure = saved("prepare/actions", { sure: 4, tellFirst: "My brother" });
    const text = textOf(share({ names: true, feelings: true }), [sure]);
    expect(text).toContain("My brother");
    expect(text).not.toMatch(/How sure|out of 10/);
  });

  it("leaves out parts without an answer, and is empty without any", () => {
    expect(sharedPage(share(), { entries: new Map(), items: [] })).toEqual({
      name: undefined,
      wish: undefined,
      endsOn: "2026-12-02",
      parts: [],
      items: [],
    });
  });
});

function item(text: string, more: Partial<ActionItem> = {}): ActionItem {
  const own = { id: text, walkthroughId: "w", position: 1, revision: 1, createdAt: new Date(0) };
  return { text, priority: "normal", status: "to-do", ...own, ...more };
}

describe("the parts that can be chosen", () => {
  const keysOf = (entries: [string, Saved][], items: ActionItem[] = []) =>
    partsHolding({ entries: new Map(entries), items }).map(({ key }) => key);

  it("are those that hold something, though it were a feeling or a name", () => {
    expect(keysOf([])).toEqual([]);
    expect(keysOf([saved("start", { role: "Editor" })])).toEqual(["start"]);
    expect(
      keysOf([saved("start", { company: "Harbour Press" }), saved("accept/before", { distressBefore: 7 })]),
    ).toEqual(["start", "accept"]);
    expect(keysOf([saved("reflect/went-well", { wentWell: " " })], [item("A step")])).toEqual(["plan"]);
  });

  it("have the interviews among them once one is noted, and never for a card", () => {
    expect(keysOf([saved("interview/card-1", { learning: "Begin with what came of it" })])).toEqual([]);
    expect(keysOf([saved("interview/note-1", { well: "The talk" })])).toEqual(["interview"]);
  });
});

describe("the plan of a share", () => {
  const origin = (exercise: string, field: string, row?: string): { origin: Origin } => ({
    origin: { exercise, field, ...(row !== undefined && { row }) },
  });
  const texts = (content: ShareContent, items: ActionItem[]) =>
    sharedPage(content, { entries: new Map(), items }).items.map(({ text }) => text);

  it("shows open items first", () => {
    expect(texts(share(), [item("Done", { status: "done" }), item("Open")])).toEqual(["Open", "Done"]);
  });

  it("says somebody if an item was made from a name, one person or one of several", () => {
    const items = [
      item("Ask for help: Amir", { ...origin("worth/evidence", "supporter"), due: "2026-12-01" }),
      item("Ask Ruth", origin("strategy/network", "people", "r1")),
      item("Send the message to the employer", origin("feedback/draft", "sendOn")),
    ];
    const hidden = ["Ask someone for help", "Ask someone for advice", "Send the message to the employer"];
    expect(texts(share(), items)).toEqual(hidden);
    expect(texts(share({ names: true }), items)).toEqual(items.map(({ text }) => text));
  });

  it("knows what a question reveals that an earlier edition asked elsewhere", () => {
    const items = [
      item("Ask for help: Amir", origin("worth/supporter", "supporter")),
      item("Send the message to the employer", origin("feedback/send", "sendOn")),
    ];
    expect(texts(share(), items)).toEqual(["Ask someone for help", "Send the message to the employer"]);
    expect(texts(share({ names: true }), items)).toEqual(items.map(({ text }) => text));
  });

  it("leaves out an item from a removed question, unless everything may be shown", () => {
    const items = [item("An old step", origin("reflect/learned", "gone"))];
    expect(texts(share({ names: true }), items)).toEqual([]);
    expect(texts(share({ names: true, feelings: true }), items)).toEqual(["An old step"]);
  });
});
