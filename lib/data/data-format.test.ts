import { describe, expect, it } from "vitest";
import type { Answer, Field } from "../forms/field";
import { close, stages, stepKey } from "../stages";
import { checkIn } from "../stages/check-in";
import { start } from "../stages/start";
import { snapshotOf, withAnswers } from "../walkthroughs/snapshot";
import type { DataFile } from "./format";
import { jsonSchemaText } from "./json-schema";
import { fileLimits } from "./limits";
import { readData } from "./read";
import { sentenceFor } from "./sentence";
import type { StoredOwner } from "./stored";
import { writeData } from "./write";

/** Runs interruptible work to its end and returns its result. */
function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** As a page asks it when every option fits: an offered option no longer has its condition. */
function asAsked(field: Field): Field {
  if (!("options" in field)) return field;
  return { ...field, options: field.options.map(({ when: _, ...option }) => option) };
}

const steps = [
  { key: "start", fields: start.fields },
  { key: "close", fields: close.fields },
  { key: "check-in", fields: checkIn.fields },
  ...stages.flatMap(({ slug, steps }) =>
    steps.map((one) => ({ key: stepKey(slug, one.slug), fields: one.fields })),
  ),
].map(({ key, fields }) => ({
  key,
  fields: Object.fromEntries(Object.entries<Field>(fields).map(([name, field]) => [name, asAsked(field)])),
}));

function answerTo(field: Field): Answer {
  switch (field.kind) {
    case "choice":
      return { picked: field.options.at(-1)?.value ?? "" };
    case "several":
      return { picked: field.options.map(({ value }) => value) };
    case "scale":
    case "rating":
      return 10;
    case "group": {
      const parts = Object.entries(field.fields).map(([name, part]) => [name, answerTo(part)]);
      return [{ id: "6f9619ff-8b86-4d11-b42d-00c04fc964ff", ...Object.fromEntries(parts) }];
    }
    default:
      return "In my own words.";
  }
}

const day = new Date("2026-03-09T10:11:12.013Z");
const walkthroughId = "3d813cbb-47fb-42ba-91df-831e1593ac29";

/** Somebody who answered every question that exists. */
const somebody: StoredOwner = {
  walkthroughs: [
    {
      id: walkthroughId,
      createdAt: day,
      isFull: true,
      entries: steps.map(({ key, fields }) => {
        const answers = Object.entries(fields).map(([name, field]) => [name, answerTo(field)]);
        return {
          exercise: key,
          savedAt: day,
          content: withAnswers(undefined, fields, Object.fromEntries(answers)),
        };
      }),
      versions: [],
      items: [{ createdAt: day, content: { text: "Call Ana", priority: "normal", status: "to-do" } }],
    },
  ],
  evidence: [
    {
      createdAt: day,
      content: {
        did: "I kept the archive open.",
        skills: ["planning"],
        origin: { walkthroughId, exercise: "worth/evidence", field: "evidence" },
      },
    },
  ],
};

function read(text: string) {
  let count = 0;
  const bytes = new TextEncoder().encode(text);
  return atOnce(readData(bytes, { limit: fileLimits.browser, newId: () => `id ${count++}` }));
}

describe("the data format", () => {
  const text = writeData([somebody]);

  it("accepts every question that Onward asks", () => {
    expect(steps.length).toBeGreaterThan(40);
    const kept = read(text);
    if (!kept.ok) throw new Error(sentenceFor(kept.error));
    const asked = kept.value[0]?.walkthroughs[0]?.entries.map(({ exercise, content }) => [
      exercise,
      content.asked,
    ]);
    expect(Object.fromEntries(asked ?? [])).toEqual(
      Object.fromEntries(steps.map(({ key, fields }) => [key, snapshotOf(fields)])),
    );
  });

  it("contains nothing that is needed only to ask: no conditions, no days that are one tap away", () => {
    expect(text).not.toMatch(/"(when|days|firstBy|isAside|action|reach)"/);
  });

  it("contains no database id", () => {
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
    expect(text).toContain('"id": "w1"');
    expect(text).toContain('"row": "r1"');
    expect(text).toContain('"walkthrough": "w1"');
  });

  it("gives what it reads new ids, which connect it", () => {
    const kept = read(text);
    const [owner] = kept.ok ? kept.value : [];
    expect(owner?.walkthroughs[0]?.id).toBe("id 0");
    expect(owner?.evidence[0]?.content.origin?.walkthroughId).toBe("id 0");
  });

  it("is published as a JSON Schema that is up to date", async () => {
    await expect(jsonSchemaText()).toMatchFileSnapshot("../../public/onward-data.schema.json");
  });

  it("says where something is wrong, in the format's own words", () => {
    const file = JSON.parse(text) as DataFile;
    const [question] = file.owners[0]?.walkthroughs[0]?.entries[0]?.questions ?? [];
    Object.assign(question ?? {}, { "what I wrote": "and nobody should read" });
    const wrong = read(JSON.stringify(file));
    expect(wrong.ok ? "" : sentenceFor(wrong.error)).toBe(
      "owners[0].walkthroughs[0].entries[0].questions[0]: There is something that the format doesn’t know.",
    );
    const cut = read(text.slice(0, 400));
    expect(cut.ok ? "" : sentenceFor(cut.error)).toMatch(/^Line \d\d: The file ends in the middle\./);
  });
});
