// What is asked, on every possible path.
import { describe, expect, it } from "vitest";
import { phrasesFor } from "../feedback-request/stock-phrases";
import { type Condition, type Fact, type Facts, holds } from "../forms/condition";
import type { Field, Fields } from "../forms/field";
import { askedFields } from "../forms/schema";
import { coresOf, deeperOf, stepsOf } from "../walkthroughs/steps";
import { close, findStage, findStep, stages, stepKey } from "./index";
import type { Stage, Step } from "./stage";
import { start } from "./start";

const factNames = Object.keys({
  interviewed: 0,
  spoken: 0,
  silence: 0,
  fresh: 0,
  late: 0,
  withdrawn: 0,
  soon: 0,
  first: 0,
  writing: 0,
  waiting: 0,
  replied: 0,
  settled: 0,
  thought: 0,
  paused: 0,
} satisfies Record<Fact, 0>) as Fact[];

const everyPath: Facts[] = Array.from(
  { length: 2 ** factNames.length },
  (_, bits) => Object.fromEntries(factNames.map((fact, bit) => [fact, (bits & (1 << bit)) > 0])) as Facts,
);
const possiblePaths = everyPath.filter(
  ({ spoken, silence, fresh, interviewed, late, withdrawn, waiting, replied }) =>
    // Silence cannot have come in a call, nor today.
    !(silence && (spoken || fresh)) &&
    // It got to exactly one point, and a later round or an offer implies an interview.
    !(late && withdrawn) &&
    (interviewed || !(late || withdrawn)) &&
    !(waiting && replied),
);

function isWritten(field: Field): boolean {
  return field.kind === "text" || field.kind === "long-text";
}

/** Ticks that something is done, or undo it: seen in passing. */
const ticks: readonly string[] = ["feedback/draft.sent", "worth/evidence.library"];

/**
 * What a person has to answer on one step: nothing collapsed, and no ticks. The gathering counts as one, and its
 * permanent lines are its rows.
 */
function questionsOn(key: string, { fields, folds, shows }: Step, facts: Facts): [string, Field][] {
  return Object.entries(askedFields(fields as Fields, facts)).filter(
    ([name, field]) =>
      !folds?.fields.includes(name) &&
      !ticks.includes(`${key}.${name}`) &&
      !(shows === "plan" && isWritten(field)),
  );
}

function countOn(key: string, step: Step, facts: Facts): number {
  return questionsOn(key, step, facts).length + (step.shows === "plan" ? 1 : 0);
}

/** The screens that everybody who goes through is shown, in order. */
function wayThrough(facts: Facts): { key: string; step: Step }[] {
  const cores = stages.flatMap((stage) =>
    coresOf(stage, facts).map((step) => ({ key: stepKey(stage.slug, step.slug), step })),
  );
  return [{ key: "start", step: start }, ...cores, { key: "close", step: close }];
}

/** Everything that may be asked on one path, in order. */
function wholeWay(facts: Facts): Field[] {
  const steps = [start, ...stages.flatMap((stage) => stepsOf(stage, facts)), close];
  return steps.flatMap(({ fields }) => Object.values(askedFields(fields as Fields, facts)));
}

function conditionsIn(stage: Stage): Condition[] {
  const notes = stage.steps.flatMap((step) => step.notes ?? []);
  const fields = stage.steps.flatMap((step) => Object.values<Field>(step.fields));
  const options = fields.flatMap((field) => ("options" in field ? field.options : []));
  const leads = stage.steps.flatMap((step) => step.leads ?? []);
  return [...leads, ...[...stage.steps, ...fields, ...options, ...notes].flatMap(({ when }) => when ?? [])];
}

describe("a stage is its core, and can be widened", () => {
  it("begins with one step that everybody is shown", () => {
    for (const stage of stages) {
      const [first] = stage.steps;
      expect([first?.core, first?.retired]).toEqual([true, undefined]);
      expect(possiblePaths.filter((facts) => stepsOf(stage, facts)[0] !== first)).toEqual([]);
    }
  });

  it("has no other core, except for the message in the stage that may write one", () => {
    const cores = stages.map((stage) => stage.steps.filter(({ core }) => core).map(({ slug }) => slug));
    expect(cores).toEqual([
      ["before"],
      ["ask", "draft"],
      ["went-well"],
      ["evidence"],
      ["experiment"],
      ["thought"],
      ["actions"],
    ]);
    const feedback = findStage("feedback") as Stage;
    const unlike = possiblePaths.filter(
      (facts) => coresOf(feedback, facts).length !== (facts.writing ? 2 : 1),
    );
    expect(unlike).toEqual([]);
  });

  it("asks five things at the start, and three on every core and at the close", () => {
    expect(countOn("start", start, { ...everyPath[0] } as Facts)).toBe(5);
    const counts = possiblePaths.flatMap((facts) =>
      wayThrough(facts).map(({ key, step }) => ({ key, facts, count: countOn(key, step, facts) })),
    );
    // One more after a late round.
    const most = (key: string, { late }: Facts) => (key === "accept/before" && late ? 4 : 3);
    const off = counts.filter(
      ({ key, facts, count }) => key !== "start" && (count === 0 || count > most(key, facts)),
    );
    expect(off).toEqual([]);
  });

  it("has something deeper in every stage, whatever happened", () => {
    for (const stage of stages)
      expect(possiblePaths.filter((facts) => deeperOf(stage, facts).length === 0)).toEqual([]);
  });

  it("asks five things at most on a deeper step, and never nothing", () => {
    const counts = stages.flatMap((stage) =>
      possiblePaths.flatMap((facts) =>
        deeperOf(stage, facts).map((step) => {
          const key = stepKey(stage.slug, step.slug);
          return { key, count: countOn(key, step, facts) };
        }),
      ),
    );
    expect(counts.filter(({ count }) => count === 0 || count > 5)).toEqual([]);
  });

  it("leaves no step unreachable that is asked", () => {
    const reached = new Set(
      stages.flatMap((stage) => possiblePaths.flatMap((facts) => stepsOf(stage, facts))),
    );
    const all = stages.flatMap((stage) =>
      stage.steps.map((step) => ({ key: stepKey(stage.slug, step.slug), step })),
    );
    const unreached = all.filter(({ step }) => !step.retired && !reached.has(step));
    expect(unreached.map(({ key }) => key)).toEqual([]);
  });
});

describe("that a stage was gone through", () => {
  it("is recorded after the steps of every stage, and is asked on no page", () => {
    for (const stage of stages) {
      const last = stage.steps.at(-1);
      expect(last?.slug).toBe("finish");
      expect(last?.retired).toBe(true);
      expect(possiblePaths.filter((facts) => stepsOf(stage, facts).some((step) => step === last))).toEqual(
        [],
      );
    }
  });
});

describe("the shortest way through", () => {
  const longest = possiblePaths.filter(({ late, writing, spoken }) => late && writing && !spoken);

  it("is at most eleven screens and 28 questions, of which ten ask for written words", () => {
    expect(longest.length).toBeGreaterThan(0);
    for (const facts of longest) {
      const way = wayThrough(facts);
      // And the page that says that it can be closed now.
      expect(way.length + 1).toBeLessThanOrEqual(11);
      const questions = way.reduce((sum, { key, step }) => sum + countOn(key, step, facts), 0);
      expect(questions).toBeLessThanOrEqual(28);
      const written = way
        .flatMap(({ key, step }) => questionsOn(key, step, facts))
        .filter(([, field]) => isWritten(field));
      expect(written.length).toBeLessThanOrEqual(10);
    }
  });

  it("consists of single lines, except for the message", () => {
    const long = new Set(
      possiblePaths.flatMap((facts) =>
        wayThrough(facts).flatMap(({ key, step }) =>
          questionsOn(key, step, facts)
            .filter(([, { kind }]) => kind === "long-text" || kind === "group")
            .map(([name]) => `${key}.${name}`),
        ),
      ),
    );
    expect([...long]).toEqual(["feedback/draft.draft"]);
  });

  it("asks how heavy it is before anything else about the person", () => {
    const first = possiblePaths.map((facts) => wholeWay(facts).find(({ tells }) => tells === "feelings"));
    expect([...new Set(first)]).toEqual([findStep("accept/before")?.fields["distressBefore"]]);
  });
});

describe("what happened decides what is asked", () => {
  const none = Object.fromEntries(factNames.map((fact) => [fact, false])) as Record<Fact, boolean>;
  const fieldsAt = (key: string, facts: Partial<Facts>) =>
    askedFields<Field>(findStep(key)?.fields ?? {}, { ...none, ...facts });
  const idsAt = (key: string, facts: Partial<Facts>) => Object.keys(fieldsAt(key, facts));
  const stepsAt = (slug: string, facts: Partial<Facts>) =>
    stepsOf(findStage(slug) as Stage, { ...none, ...facts }).map((step) => step.slug);
  const wants = (facts: Partial<Facts>) => {
    const want = fieldsAt("feedback/ask", facts)["want"];
    return want && "options" in want ? want.options.map(({ value }) => value) : [];
  };

  it("asks about what was sent if there was no interview", () => {
    expect(idsAt("reflect/went-well", { interviewed: true })).toEqual([
      "wentWell",
      "differently",
      "outOfHands",
    ]);
    expect(idsAt("reflect/went-well", {})).toEqual(["goodPart", "changeBefore", "outOfHands"]);
    expect(idsAt("reflect/hardest", { interviewed: true })).toEqual(["moment", "wasAsked", "said", "sayNow"]);
    expect(idsAt("reflect/hardest", {})).toEqual(["part", "changeNow"]);
    const ofTalks = ["about-them", "questions"];
    expect(stepsAt("reflect", { interviewed: true })).toEqual(expect.arrayContaining(ofTalks));
    expect(stepsAt("reflect", {}).filter((slug) => ofTalks.includes(slug))).toEqual([]);
  });

  it("asks after a call first what was already said", () => {
    expect(idsAt("feedback/ask", { spoken: true })).toEqual(["said", "want"]);
    expect(idsAt("feedback/ask", {})).toEqual(["want"]);
  });

  it("offers to ask only what fits, a thank-you to whoever answered, and always nothing at all", () => {
    expect(wants({})).toEqual(["work-on", "again", "thanks", "nothing"]);
    expect(wants({ interviewed: true })).toEqual(["work-on", "one-answer", "again", "thanks", "nothing"]);
    expect(wants({ silence: true })).toEqual(["status", "let-go"]);
    const offer = { interviewed: true, withdrawn: true };
    expect(wants(offer)).toEqual(["changed", "again", "thanks", "nothing"]);
    expect(wants({ ...offer, silence: true })).toEqual(["changed", "let-go"]);
    const without = possiblePaths.filter((facts) => {
      const all = wants(facts);
      return all.includes("thanks") === facts.silence || !all.includes(facts.silence ? "let-go" : "nothing");
    });
    expect(without).toEqual([]);
  });

  it("does not mention competitors to somebody whose offer was withdrawn", () => {
    const offer = { interviewed: true, withdrawn: true };
    const step = "reflect/went-well";
    expect(idsAt(step, offer)).toEqual(["wentWell", "nextOffer", "outOfHands"]);
    const valuesAt = (key: string, name: string, facts: Partial<Facts>) => {
      const field = fieldsAt(key, facts)[name];
      return field && "options" in field ? field.options.map(({ value }) => value) : [];
    };
    expect(valuesAt(step, "outOfHands", offer)).toEqual(["budget", "changed-need", "chance", "unknown"]);
    expect(valuesAt(step, "outOfHands", { interviewed: true })).toContain("inside");
    expect(valuesAt("strategy/experiment", "stuck", offer)).toContain("offers");
    expect(valuesAt("strategy/experiment", "stuck", { interviewed: true })).not.toContain("offers");
    const withdrawnPaths = possiblePaths.filter(({ withdrawn }) => withdrawn);
    const words = JSON.stringify(
      withdrawnPaths
        .slice(0, 64)
        .flatMap((facts) =>
          stages
            .flatMap((stage) => stepsOf(stage, facts))
            .map((one) => [one.intro, one.title, askedFields<Field>(one.fields, facts)]),
        ),
    );
    expect(
      words.match(/another candidate\.|stronger candidate|closer match|from inside|isn’t an offer/gi),
    ).toBeNull();
    expect(phrasesFor({ withdrawn: true }).map(({ phrase }) => phrase)).toContain(
      "Due to a change in circumstances",
    );
    expect(
      phrasesFor({ withdrawn: true })
        .map(({ says }) => says)
        .join(),
    ).not.toMatch(/someone was chosen/i);
    expect(
      phrasesFor({ withdrawn: false })
        .map(({ says }) => says)
        .join(),
    ).not.toContain("They had chosen you");
  });

  it("asks for the message only if one is written, and what they wrote only if they answered", () => {
    expect(stepsAt("feedback", {})).toEqual(["ask", "outcome"]);
    expect(stepsAt("feedback", { writing: true })).toEqual(["ask", "draft", "request", "nudge", "outcome"]);
    expect(stepsAt("feedback", { replied: true })).toEqual([
      "ask",
      "outcome",
      "stays-true",
      "reply",
      "statements",
    ]);
  });

  it("asks how many were interviewed after a later round, and then first who is waiting to hear", () => {
    expect(idsAt("accept/before", {})).toEqual(["distressBefore", "feelings", "friend"]);
    expect(idsAt("accept/before", { late: true })).toContain("interviewees");
    expect(stepsAt("accept", { interviewed: true, late: true })[1]).toBe("tell");
    expect(stepsAt("accept", { interviewed: true })[1]).toBe("reason");
  });

  it("says of several interviewed that the others heard the same, and of two nothing", () => {
    const counted = (findStep("accept/before")?.notes ?? []).filter(
      ({ picked }) => picked?.field === "interviewees",
    );
    expect(counted.map(({ picked, text }) => [picked?.value, text]).slice(0, 2)).toEqual([
      ["three", "If they hired one of three, two heard what you heard."],
      ["four", "If they hired one of four, three heard what you heard."],
    ]);
    expect(counted.at(-1)?.text).toBe("If they hired one of ten, nine heard what you heard.");
  });

  it("asks after silence for no reason, and says nothing about an answer", () => {
    expect(stepsAt("accept", { silence: true })).not.toContain("reason");
    const shown = possiblePaths
      .filter(({ silence }) => silence)
      .flatMap((facts) => stages.flatMap((stage) => stepsOf(stage, facts)).map((step) => ({ step, facts })))
      .flatMap(({ step: { notes = [], fields }, facts }) =>
        notes.filter(
          ({ when, picked }) => holds(when, facts) && (!picked || picked.field in askedFields(fields, facts)),
        ),
      );
    const heard = shown.filter(({ text }) => /\bheard\b/.test(text));
    expect([...new Set(heard.map(({ text }) => text))]).toEqual([]);
  });

  it("never asks somebody who pauses for the next application", () => {
    expect(idsAt("prepare/actions", {})).toContain("nextApplication");
    expect(idsAt("prepare/actions", { paused: true })).not.toContain("nextApplication");
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
    const taken = possiblePaths.map((facts) =>
      wholeWay(facts)
        .flatMap((field) => (field.kind === "rating" ? `${field.measure} ${field.moment}` : []))
        .join(", "),
    );
    // Nobody says how much they believe a thought that they have not written down.
    expect([...new Set(taken)].sort()).toEqual([
      "distress before, belief before, belief after, distress after",
      "distress before, distress after",
    ]);
  });

  it("asks how much a thought is believed only around the sentence that may change it", () => {
    expect(idsAt("reframe/balanced", { thought: true })).toEqual(["beliefBefore", "balanced", "beliefAfter"]);
    expect(idsAt("reframe/balanced", {})).toEqual(["balanced"]);
    const elsewhere = stages
      .flatMap(({ steps }) => steps)
      .filter(({ slug }) => slug !== "balanced")
      .flatMap(({ fields }) => Object.values<Field>(fields))
      .filter((field) => field.kind === "rating" && field.measure === "belief");
    expect(elsewhere).toEqual([]);
  });

  it("asks nothing twice", () => {
    const twice = possiblePaths.flatMap((facts) => {
      const labels = wholeWay(facts).map(({ label }) => label);
      return labels.filter((label, at) => labels.indexOf(label) !== at);
    });
    expect(twice).toEqual([]);
  });

  it("requires no more at the start than the role or the company", () => {
    expect(Object.keys(start.fields)).toEqual(["role", "company", "reached", "how", "heardOn"]);
    expect(start.needs.oneOf).toEqual(["role", "company"]);
    expect(start.fields.how.options.map(({ value }) => value)).toContain("silence");
    expect(start.fields.heardOn.days).toEqual(["today", "yesterday"]);
    // Weeks of waiting did not begin today, and silence does not come in a call.
    expect(start.fields.heardOn.inSilence.days).toEqual(["two-weeks-ago", "a-month-ago", "two-months-ago"]);
    expect([...stages.flatMap((stage) => stage.steps), close].filter((one) => one.needs)).toEqual([]);
  });
});
