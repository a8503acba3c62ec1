// What `npm run seed` writes could have been written by somebody on today's pages.
import { describe, expect, it } from "vitest";
import { daysBetween } from "@/lib/dates";
import { askedFields, problemsIn } from "@/lib/forms/schema";
import { findStep, stages, stepKey } from "@/lib/stages";
import { factsOf } from "@/lib/walkthroughs/facts";
import { stepsOf } from "@/lib/walkthroughs/steps";
import { seedWalkthroughs } from "@/prisma/seed-walkthroughs";

const today = "2026-11-28";

describe.each(seedWalkthroughs(today).map((seed, at) => [at + 1, seed] as const))(
  "walkthrough %i of the seed",
  (number, { answers, day }) => {
    const saved = Object.entries(answers).map(
      ([key, given]) => [key, { answers: given, asked: {}, revision: 1, savedAt: new Date(day) }] as const,
    );
    const facts = factsOf({ entries: new Map(saved), first: number === 1, today: day });

    it.each(Object.entries(answers))("answers what %s asks, within its limits", (key, given) => {
      const asked = askedFields(findStep(key)?.fields ?? {}, facts);
      expect(Object.keys(given).filter((name) => !(name in asked))).toEqual([]);
      expect(problemsIn({ fields: asked }, given, facts, day)).toEqual([]);
    });

    it("contains only what is asked on this path", () => {
      const steps = stages.flatMap((stage) =>
        stepsOf(stage, facts).map(({ slug }) => stepKey(stage.slug, slug)),
      );
      const around = ["interview/note-1", "interview/card-2"];
      const all = ["start", "close", "check-in", ...around, ...steps];
      expect(Object.keys(answers).filter((key) => !all.includes(key))).toEqual([]);
    });
  },
);

describe("the days of the seed", () => {
  const all = seedWalkthroughs(today);
  const dayIn = (one: (typeof all)[number], key: string, field: string) => {
    const day = one.answers[key]?.[field];
    return typeof day === "string" ? day : undefined;
  };

  it("are in order: the interview, the answer, the walkthrough, the message", () => {
    for (const one of all) {
      const days = [
        dayIn(one, "interview/note-1", "on"),
        dayIn(one, "start", "heardOn"),
        one.day,
        dayIn(one, "feedback/draft", "sendOn"),
      ].filter((day) => day !== undefined);
      expect(days).toEqual([...days].sort());
    }
  });

  it("are around today: none of the example’s own dates is left", () => {
    const ward = all.find(({ answers }) => answers["interview/note-1"]);
    const days = JSON.stringify([ward?.answers, ward?.plan]).match(/\d{4}-\d{2}-\d{2}(?=")/g) ?? [];
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter((day) => Math.abs(daysBetween(day, today) ?? 999) > 30)).toEqual([]);
  });

  it("have weeks before a silence", () => {
    for (const one of all)
      if (JSON.stringify(one.answers["start"]).includes("silence"))
        expect(daysBetween(dayIn(one, "start", "heardOn") ?? "", one.day)).toBeGreaterThan(13);
  });

  it("and ticks agree with the plan about the message", () => {
    for (const { answers, plan = [] } of all) {
      const sent = JSON.stringify(answers["feedback/draft"] ?? {}).includes('"sent":{"picked":["sent"]}');
      const step = plan.find(({ text }) => text.startsWith("Send the message"));
      if (step)
        expect([step.status === "done", step.due]).toEqual([sent, answers["feedback/draft"]?.["sendOn"]]);
    }
  });
});
