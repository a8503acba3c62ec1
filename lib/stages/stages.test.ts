import { describe, expect, it } from "vitest";
import { type Condition, type Fact, type Facts, holds } from "../forms/condition";
import { type Field, type Fields, limits } from "../forms/field";
import { askedFields } from "../forms/schema";
import { closeAfter } from "./close";
import { close, findStage, findStep, listStages, stages, stepKey } from "./index";
import type { Stage, Step } from "./stage";
import { start } from "./start";

const factNames = Object.keys({
  interviewed: 0,
  spoken: 0,
  silence: 0,
  fresh: 0,
  soon: 0,
  first: 0,
  heavier: 0,
  waiting: 0,
  sent: 0,
  replied: 0,
  full: 0,
} satisfies Record<Fact, 0>) as Fact[];

const everyPath: Facts[] = Array.from(
  { length: 2 ** factNames.length },
  (_, bits) =>
    Object.fromEntries(factNames.map((fact, bit) => [fact, (bits & (1 << bit)) > 0])) as Record<
      Fact,
      boolean
    >,
);
/** An answer that never came wasn't given in a call. */
const possiblePaths = everyPath.filter((facts) => !(facts.spoken && facts.silence));

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const camel = /^[a-z]+([A-Z][a-z]*)*$/;

const allExercises: Step[] = [start, ...stages.flatMap((stage) => stage.exercises), close];
const allFields = allExercises.flatMap((exercise) =>
  Object.entries(exercise.fields as Fields).map(([id, field]) => ({ exercise, id, field })),
);

/** Every text of the content that a person may read, wherever it sits. */
function wordsIn(content: unknown): string[] {
  if (typeof content === "string") return [content];
  if (typeof content !== "object" || content === null) return [];
  return Object.values(content).flatMap(wordsIn);
}
const allWords = wordsIn([start, stages, close]);

function askedOn(stage: Stage, facts: Facts): Field[] {
  return stage.exercises
    .filter((exercise) => exercise.slug !== "finish" && holds(exercise.when, facts))
    .flatMap((exercise) => Object.values(askedFields(exercise.fields, facts)));
}

function answersOn(stage: Stage, facts: Facts): number {
  const plans = stage.exercises.filter((exercise) => exercise.shows === "plan").length;
  return askedOn(stage, facts).length + plans;
}

function isWritten(field: Field): boolean {
  return field.kind === "text" || field.kind === "long-text";
}

/** The first way through in the short version: what came back is asked on another day. */
const shortPaths = everyPath.filter(({ full, sent, replied }) => !full && !sent && !replied);

function longest(count: (stage: Stage, facts: Facts) => number): Record<string, number> {
  return Object.fromEntries(
    stages.map((stage) => [stage.slug, Math.max(...shortPaths.map((facts) => count(stage, facts)))]),
  );
}

/** The most that one step asks on any of these paths. */
function mostAsked(exercise: Step, paths: readonly Facts[]): number {
  return Math.max(...paths.map((facts) => Object.keys(askedFields(exercise.fields, facts)).length));
}

function over(most: number, counts: Record<string, number>): string[] {
  return Object.keys(counts).filter((slug) => (counts[slug] ?? 0) > most);
}

/** Ids that a stage asks although it once gave them up. */
function reusedIds(stage: Stage): string[] {
  const asked = stage.exercises.flatMap((exercise) =>
    Object.keys(exercise.fields).map((id) => `${exercise.slug}.${id}`),
  );
  return (stage.retired ?? []).filter((id) => asked.includes(id));
}

function conditionsIn(stage: Stage): Condition[] {
  const notes = [
    ...(stage.finishNotes ?? []),
    ...stage.exercises.flatMap((exercise) => exercise.notes ?? []),
  ];
  const fields = stage.exercises.flatMap((exercise) => Object.values<Field>(exercise.fields));
  return [...stage.exercises, ...fields, ...notes].flatMap((thing) => thing.when ?? []);
}

const eighth: Stage = {
  slug: "rest",
  title: "Rest",
  promise: "A quiet day.",
  did: "counted the hours",
  retired: ["day.hours", "day.old"],
  exercises: [
    {
      slug: "day",
      title: "A day",
      minutes: 1,
      fields: { hours: { kind: "text", label: "Which hours?", why: "So that they stay free." } },
    },
  ],
};

describe("the list", () => {
  it("offers the seven stages in their order", () => {
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

  it("names every stage and exercise once, in kebab-case, and none like the start or the close", () => {
    const keys = stages.flatMap((stage) =>
      stage.exercises.map((exercise) => stepKey(stage.slug, exercise.slug)),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const slugs = [...stages, ...allExercises].map((thing) => thing.slug);
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

  it("finds the start, the close, any stage and any exercise, and nothing that isn't there", () => {
    expect(findStep("start")).toBe(start);
    expect(findStep("close")).toBe(close);
    for (const stage of stages) {
      expect(findStage(stage.slug)).toBe(stage);
      for (const exercise of stage.exercises)
        expect(findStep(stepKey(stage.slug, exercise.slug))).toBe(exercise);
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

  it("takes an eighth stage with one line, last step and closing question included", () => {
    const longer = [...stages, ...listStages([eighth])];
    expect(findStage("rest", longer)?.exercises.map((exercise) => exercise.slug)).toEqual(["day", "finish"]);
    expect(findStep("rest/day", longer)?.fields["hours"]?.label).toBe("Which hours?");
    expect(findStep("rest/finish", longer)?.fields).toHaveProperty("finished");
    const useful = closeAfter(longer).fields["useful"];
    expect(useful && "options" in useful && useful.options.at(7)).toEqual({ value: "rest", label: "Rest" });
  });

  it("never asks again under a retired id", () => {
    expect(stages.flatMap(reusedIds)).toEqual([]);
    expect(reusedIds(eighth)).toEqual(["day.hours"]);
  });
});

describe("the last step of a stage", () => {
  it("is there in every stage, offers yes and later, and waiting only where somebody else may answer", () => {
    for (const stage of stages) {
      const last = stage.exercises.at(-1);
      expect(last?.slug).toBe("finish");
      expect(last?.notes).toEqual(stage.finishNotes);
      const field = last?.fields["finished"];
      const values = field && "options" in field ? field.options.map((option) => option.value) : [];
      expect(values).toEqual(stage.mayWait ? ["yes", "later", "waiting"] : ["yes", "later"]);
    }
    expect(stages.filter((stage) => stage.mayWait).map((stage) => stage.slug)).toEqual(["feedback"]);
  });

  it("says after stage 1 that it may be heavier, and that one day is enough", () => {
    const notes = findStep("accept/finish")?.notes ?? [];
    expect(notes.map((note) => note.when)).toEqual([{ heavier: true }, { fresh: true }]);
  });
});

describe("the length of the short version", () => {
  it("is at most five answers a stage, whatever happened", () => {
    const counts = longest(answersOn);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
    // A message has two names in it, and after a call something was said already.
    const { feedback, ...others } = counts;
    expect(over(5, others)).toEqual([]);
    expect(feedback).toBeLessThanOrEqual(8);
  });

  it("is at most three written answers a stage, whatever happened", () => {
    const counts = longest((stage, facts) => askedOn(stage, facts).filter(isWritten).length);
    expect(Math.max(...Object.values(counts))).toBeGreaterThan(0);
    expect(over(3, counts)).toEqual([]);
  });

  it("is written in single lines, the request for feedback aside", () => {
    const isShort = ({ when }: { when?: Condition }) => shortPaths.some((facts) => holds(when, facts));
    const long = stages.flatMap((stage) =>
      stage.exercises.filter(isShort).flatMap((exercise) =>
        Object.entries<Field>(exercise.fields)
          .filter(([, field]) => isShort(field) && (field.kind === "long-text" || field.kind === "group"))
          .map(([id]) => `${stepKey(stage.slug, exercise.slug)}.${id}`),
      ),
    );
    expect(long).toEqual(["feedback/draft.draft"]);
  });

  it("asks one to three questions a step, and in the full version five at most", () => {
    for (const stage of stages)
      for (const exercise of stage.exercises) {
        const name = stepKey(stage.slug, exercise.slug);
        const paths = possiblePaths.filter((facts) => holds(exercise.when, facts));
        const asked = mostAsked(exercise, paths);
        expect.soft(asked + (exercise.shows ? 1 : 0), name).toBeGreaterThan(0);
        // Two names and an address are the envelope of the message.
        expect.soft(asked, name).toBeLessThanOrEqual(name === "feedback/request" ? 6 : 5);
        const short = paths.filter(({ full }) => !full);
        if (short.length > 0) expect.soft(mostAsked(exercise, short), name).toBeLessThanOrEqual(3);
      }
  });

  it("is part of the full one: whatever the short version asks is asked there too", () => {
    for (const stage of stages)
      for (const facts of shortPaths) {
        const asked = new Set(askedOn(stage, { ...facts, full: true }));
        expect(askedOn(stage, facts).filter((field) => !asked.has(field))).toEqual([]);
      }
  });

  it("takes honest minutes: whole numbers, none only where there is just a tick", () => {
    for (const exercise of allExercises) {
      expect(Number.isInteger(exercise.minutes)).toBe(true);
      if (exercise.slug === "finish") expect(exercise.minutes).toBe(0);
      else expect(exercise.minutes).toBeGreaterThan(0);
    }
  });
});

describe("what happened decides what is asked", () => {
  const none = Object.fromEntries(factNames.map((fact) => [fact, false])) as Record<Fact, boolean>;
  const idsAt = (key: string, facts: Partial<Facts>) =>
    Object.keys(askedFields(findStep(key)?.fields ?? {}, { ...none, ...facts }));

  it("asks about what was sent where there was no interview", () => {
    expect(idsAt("reflect/hardest", { interviewed: true })).toEqual(["moment", "sayNow"]);
    expect(idsAt("reflect/hardest", { interviewed: false })).toEqual(["part", "changeNow"]);
    expect(idsAt("reflect/went-well", { interviewed: true })).toEqual(["wentWell"]);
    expect(idsAt("reflect/went-well", { interviewed: false })).toEqual(["goodPart"]);
  });

  it("asks after a call first what was already said", () => {
    expect(idsAt("feedback/ask", { spoken: true })).toEqual(["said", "worth"]);
    expect(idsAt("feedback/ask", {})).toEqual(["worth"]);
    expect(idsAt("feedback/request", { spoken: true })).toEqual(["who", "sender", "question"]);
  });

  it("leaves the choice of a question out where no answer ever came", () => {
    expect(idsAt("feedback/request", {})).toEqual(["who", "sender", "question"]);
    expect(idsAt("feedback/request", { silence: true })).toEqual(["who", "sender"]);
  });

  it("always lets a person only say thank you", () => {
    for (const facts of everyPath) expect(idsAt("feedback/ask", facts)).toContain("worth");
    expect(findStep("feedback/ask")?.fields["worth"]).toMatchObject({
      options: [{ value: "yes" }, { value: "not-really" }, { value: "thanks" }],
    });
  });

  it("has no condition that can never hold or that always holds", () => {
    const conditions = stages.flatMap(conditionsIn);
    expect(conditions.length).toBeGreaterThan(0);
    for (const condition of conditions) {
      const met = possiblePaths.filter((facts) => holds(condition, facts)).length;
      expect.soft(met, JSON.stringify(condition)).toBeGreaterThan(0);
      expect.soft(met, JSON.stringify(condition)).toBeLessThan(possiblePaths.length);
    }
  });

  it("takes every rating twice, before and after, on every path", () => {
    for (const stage of stages)
      for (const facts of everyPath) {
        const moments = askedOn(stage, facts).flatMap((field) =>
          field.kind === "rating" ? [`${field.measure} ${field.moment}`] : [],
        );
        const pairs = moments.map((moment) => moment.split(" ")[0]);
        const expected = [...new Set(pairs)].flatMap((measure) => [`${measure} before`, `${measure} after`]);
        expect.soft(moments, stage.slug).toEqual(expected);
      }
    const ratings = allFields.filter(({ field }) => field.kind === "rating");
    expect(ratings.map(({ id }) => id)).toEqual([
      "distressBefore",
      "distressAfter",
      "beliefBefore",
      "beliefAfter",
    ]);
  });

  it("needs no more at the start than the role or the company", () => {
    expect(Object.keys(start.fields)).toEqual([
      "role",
      "company",
      "how",
      "heardOn",
      "reached",
      "job",
      "soon",
      "soonOn",
    ]);
    expect(start.needs.oneOf).toEqual(["role", "company"]);
    expect([...stages.flatMap((stage) => stage.exercises), close].filter((one) => one.needs)).toEqual([]);
  });
});

describe("the words", () => {
  it("say in a short line under every question what it is for, the last step of a stage aside", () => {
    const asking = allFields.filter(({ exercise }) => exercise.slug !== "finish");
    expect(asking.length).toBeGreaterThan(30);
    for (const { id, field } of asking) {
      expect.soft(field.why, id).toMatch(/\.$/);
      expect.soft(field.why?.length, id).toBeLessThanOrEqual(110);
    }
  });

  it("keep every question within 120 characters, and every example within its own limit", () => {
    for (const { id, field } of allFields) {
      expect.soft(field.label.length, id).toBeLessThanOrEqual(120);
      expect.soft(field.example?.length ?? 0, id).toBeLessThanOrEqual(limits.line);
    }
  });

  it("never ask for a why", () => {
    expect(wordsIn(allExercises).filter((text) => /^why\b|\bwhy\b[^.]*\?/i.test(text))).toEqual([]);
  });

  it("have no exclamation mark, no emoji and no percentage", () => {
    expect(allWords.filter((text) => /[!！¡%٪]|percent|\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });

  it("have no praise, no slogan, no contest, and nothing that is promised", () => {
    const banned =
      /\b(amazing|great|proud|brave|blessing|happens for a reason|bounce back|fight|battle|win|winner|goal|score|race|hurdle|streak|champion|guarantee|definitely|you will (get|find))\b/i;
    expect(allWords.filter((text) => banned.test(text))).toEqual([]);
  });

  it("are in sentence case, and titles stand alone", () => {
    const heads = [...stages.map((stage) => stage.title), ...allExercises.map((exercise) => exercise.title)];
    expect(heads.filter((title) => /^\p{Ll}|\s(?!I\b)\p{Lu}/u.test(title))).toEqual([]);
    // They head steps, the review and the PDF, where nothing before them says what "it" is.
    expect(heads.filter((title) => /\b(it|there|that)$/i.test(title))).toEqual([]);
  });
});
