import { describe, expect, it } from "vitest";
import { asksDistress, type Field, type Fields, limits } from "../forms/field";
import { checkIn } from "./check-in";
import { closeAfter } from "./close";
import { close, findStage, findStep, listStages, stages, stepKey } from "./index";
import { interviewStep } from "./interview";
import type { Picked, Stage, Step } from "./stage";
import { start } from "./start";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const camel = /^[a-z]+([A-Z][a-z]*)*$/;

const allSteps: Step[] = [start, ...stages.flatMap((stage) => stage.steps), close, checkIn];
const allFields = allSteps.flatMap((step) =>
  Object.entries(step.fields as Fields).map(([id, field]) => ({ step, id, field })),
);
/** Every step of the stages that is asked, with its key. */
const keyed = stages.flatMap((stage) =>
  stage.steps.map((step) => ({ key: stepKey(stage.slug, step.slug), step })),
);
const askedNow = keyed.filter(({ step }) => !step.retired);

/** Every text of the content that a person may read, wherever it is. */
function wordsIn(content: unknown): string[] {
  if (typeof content === "string") return [content];
  if (typeof content !== "object" || content === null) return [];
  return Object.values(content).flatMap(wordsIn);
}
const allWords = wordsIn([start, stages, close, checkIn]);

/** Ids that a stage uses although it has retired them. */
function reusedIds(stage: Stage): string[] {
  const asked = stage.steps.flatMap((step) => Object.keys(step.fields).map((id) => `${step.slug}.${id}`));
  return (stage.retired ?? []).filter((id) => asked.includes(id));
}

const eighth: Stage = {
  slug: "rest",
  title: "Rest",
  promise: "A quiet day.",
  did: [{ text: "counted the hours" }],
  retired: ["day.hours", "day.old"],
  steps: [
    {
      slug: "day",
      title: "A day",
      core: true,
      fields: { hours: { kind: "text", label: "Which hours?", why: "So that they stay free." } },
    },
  ],
};

describe("the list", () => {
  it("contains the seven stages in their order", () => {
    expect(stages.map((stage) => stage.slug)).toEqual([
      "accept",
      "feedback",
      "reflect",
      "worth",
      "strategy",
      "reframe",
      "prepare",
    ]);
  });

  it("names every stage and step once, in kebab-case, and none like the start or the close", () => {
    const keys = stages.flatMap((stage) => stage.steps.map((step) => stepKey(stage.slug, step.slug)));
    expect(new Set(keys).size).toBe(keys.length);
    const slugs = [...stages, ...allSteps].map((thing) => thing.slug);
    expect(slugs.filter((slug) => !kebab.test(slug))).toEqual([]);
    expect(findStage("start")).toBeUndefined();
    expect(findStage("close")).toBeUndefined();
  });

  it("names fields in camelCase, and options once per field in kebab-case", () => {
    expect(allFields.map(({ id }) => id).filter((id) => !camel.test(id))).toEqual([]);
    for (const { field } of allFields) {
      if (!("options" in field)) continue;
      const values = field.options.map((option) => option.value);
      expect(new Set(values).size).toBe(values.length);
      expect(values.filter((value) => !kebab.test(value))).toEqual([]);
    }
  });

  it("finds the start, the close, any stage and any step, and nothing that doesn't exist", () => {
    expect(findStep("start")).toBe(start);
    expect(findStep("close")).toBe(close);
    for (const stage of stages) {
      expect(findStage(stage.slug)).toBe(stage);
      for (const step of stage.steps) expect(findStep(stepKey(stage.slug, step.slug))).toBe(step);
    }
    for (const unknown of [
      "",
      "accept",
      "accept/",
      "accept/none",
      "/feelings",
      "accept/feelings/x",
      "toString",
    ])
      expect(findStep(unknown)).toBeUndefined();
    expect(findStage("constructor")).toBeUndefined();
  });

  it("takes an eighth stage with one line, including its last entry and the closing question", () => {
    const longer = [...stages, ...listStages([eighth])];
    expect(findStage("rest", longer)?.steps.map((step) => step.slug)).toEqual(["day", "finish"]);
    expect(findStep("rest/day", longer)?.fields["hours"]?.label).toBe("Which hours?");
    expect(findStep("rest/finish", longer)?.fields).toHaveProperty("finished");
    const useful = closeAfter(longer).fields["useful"];
    expect(useful && "options" in useful && useful.options.at(7)).toEqual({ value: "rest", label: "Rest" });
  });

  it("never reuses a retired id", () => {
    expect(stages.flatMap(reusedIds)).toEqual([]);
    expect(reusedIds(eighth)).toEqual(["day.hours"]);
  });

  it("keeps the labels of answers that only the first edition offered", () => {
    expect(findStep("accept/finish")?.fields["finished"]).toMatchObject({
      options: [{ value: "yes" }, { value: "later" }, { value: "waiting" }],
    });
  });

  it("writes that a stage was gone through in words that ask nobody anything", () => {
    expect(
      wordsIn(findStep("accept/finish")?.fields).filter((text) => /\?|\bI\b|\byou\b/i.test(text)),
    ).toEqual([]);
  });
});

describe("what an earlier edition asked elsewhere", () => {
  const moves = keyed.flatMap(({ key, step }) =>
    Object.entries(step.moved ?? {}).map(([field, from]) => ({ to: `${key}.${field}`, from })),
  );
  const asked = [
    ...Object.keys(start.fields).map((name) => `start.${name}`),
    ...keyed.flatMap(({ key, step }) => Object.keys(step.fields).map((name) => `${key}.${name}`)),
  ];

  it("is no longer asked there", () => {
    expect(moves.length).toBeGreaterThan(10);
    expect(moves.filter(({ from }) => asked.includes(from))).toEqual([]);
  });

  it("is now asked where it is said to be, in one place", () => {
    expect(moves.filter(({ to }) => !asked.includes(to))).toEqual([]);
    expect(new Set(moves.map(({ from }) => from)).size).toBe(moves.length);
  });
});

describe("what a step refers to", () => {
  const isField = (key: string, name: string) => Object.hasOwn(findStep(key)?.fields ?? {}, name);

  it("is a question of its own: what it collapses, remembers, stands under, and what depends on another answer", () => {
    for (const { key, step } of keyed) {
      const fields = Object.values<Field>(step.fields);
      const named = [
        ...(step.folds?.fields ?? []),
        ...(step.remembers === undefined ? [] : [step.remembers]),
        ...Object.keys(step.under ?? {}),
        ...fields.flatMap(({ action }) => action?.unless ?? []),
        ...fields.flatMap((field) => ("firstBy" in field && field.firstBy ? field.firstBy.field : [])),
        ...fields.flatMap((field) => ("fate" in field && field.fate ? field.fate : [])),
      ];
      expect
        .soft(
          named.filter((name) => !isField(key, name)),
          key,
        )
        .toEqual([]);
    }
  });

  it("is a question that exists: what stays visible, and what comes back next time", () => {
    for (const { key, step } of askedNow) {
      if (step.recalls) expect.soft(isField(step.recalls.step, step.recalls.field), key).toBe(true);
      if (step.earlier) expect.soft(findStep(step.earlier.step)?.retired ?? false, key).toBe(false);
      if (step.earlier) expect.soft(findStep(step.earlier.step), key).toBeDefined();
    }
  });

  const optionsOf = (key: string, name: string, part?: string): readonly string[] => {
    const field = findStep(key)?.fields[name];
    const asked = field?.kind === "group" && part !== undefined ? field.fields[part] : field;
    return asked && "options" in asked ? asked.options.map(({ value }) => value) : [];
  };

  it("is a choice that can be made: what a remark depends on, and what puts others first", () => {
    const picked = askedNow.flatMap(({ step }) => (step.notes ?? []).flatMap((note) => note.picked ?? []));
    expect(picked.length).toBeGreaterThan(5);
    const isThere = ({ step, field, part, value }: Picked) => optionsOf(step, field, part).includes(value);
    expect(picked.filter((one) => !isThere(one))).toEqual([]);
    for (const { key, step } of askedNow)
      for (const field of Object.values<Field>(step.fields)) {
        if (field.kind !== "choice" || !field.firstBy) continue;
        const { field: beside, values } = field.firstBy;
        const own = field.options.map(({ value }) => value);
        expect(Object.keys(values).filter((value) => !optionsOf(key, beside).includes(value))).toEqual([]);
        expect(
          Object.values(values)
            .flat()
            .filter((value) => !own.includes(value)),
        ).toEqual([]);
      }
  });
});

describe("the texts", () => {
  it("say in a short line under every question what it is for, except on the last step of a stage", () => {
    const asking = allFields.filter(({ step }) => step.slug !== "finish");
    expect(asking.length).toBeGreaterThan(30);
    for (const { id, field } of asking) {
      expect.soft(field.why, id).toMatch(/\.$/);
      expect.soft(field.why?.length, id).toBeLessThanOrEqual(110);
    }
  });

  it("say of no two questions of a stage the same reason, but for ratings", () => {
    const twice = stages.flatMap(({ steps }) => {
      const reasons = steps
        .filter(({ retired }) => !retired)
        .flatMap(({ fields }) => Object.values<Field>(fields))
        .flatMap(({ kind, why }) => (kind === "rating" || why === undefined ? [] : why));
      return reasons.filter((why, at) => reasons.indexOf(why) < at);
    });
    expect(twice).toEqual([]);
  });

  it("call a part of a row something else than the row", () => {
    const cards = [interviewStep("interview/card-1"), interviewStep("interview/note-1")];
    const groups = [...allSteps, ...cards].flatMap((step) =>
      Object.values<Field>(step?.fields ?? {}).flatMap((field) => (field.kind === "group" ? field : [])),
    );
    expect(groups.length).toBeGreaterThan(4);
    for (const { item, fields } of groups)
      for (const { label } of Object.values<Field>(fields))
        expect.soft(label.replace(/^The /, "").toLowerCase()).not.toBe(item.toLowerCase());
  });

  it("keep every question within 120 characters, and every example within its own limit", () => {
    for (const { id, field } of allFields) {
      expect.soft(field.label.length, id).toBeLessThanOrEqual(120);
      expect.soft(field.example?.length ?? 0, id).toBeLessThanOrEqual(limits.line);
    }
  });

  it("ask how heavy it is only where help opens at the highest number", () => {
    const heavy = allFields.filter(({ field }) => /\bheavy\b/.test(field.label));
    expect(heavy.length).toBeGreaterThan(2);
    expect(heavy.filter(({ field }) => !asksDistress(field)).map(({ id }) => id)).toEqual([]);
  });

  it("never ask why", () => {
    expect(wordsIn(allSteps).filter((text) => /^why\b|\bwhy\b[^.]*\?/i.test(text))).toEqual([]);
  });

  it("have no exclamation mark, no emoji and no percentage", () => {
    expect(allWords.filter((text) => /[!！¡%٪]|percent|\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });

  it("have no praise, no slogan, no competition, and no promise", () => {
    const banned =
      /\b(amazing|great|proud|brave|blessing|happens for a reason|bounce back|fight|battle|win|winner|goal|score|race|hurdle|streak|champion|guarantee|definitely|you will (get|find))\b/i;
    expect(allWords.filter((text) => banned.test(text))).toEqual([]);
  });

  it("are in sentence case, and titles make sense alone", () => {
    const heads = [...stages.map((stage) => stage.title), ...allSteps.map((step) => step.title)];
    expect(heads.filter((title) => /^\p{Ll}|\s(?!I\b)\p{Lu}/u.test(title))).toEqual([]);
    // They are headings of steps, the review and the PDF, where nothing before them says what "it" is.
    expect(heads.filter((title) => /\b(it|there|that)$/i.test(title))).toEqual([]);
  });
});
