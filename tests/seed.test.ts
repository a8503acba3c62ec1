// What `npm run seed` writes could have been written by somebody on the pages of today.
import { describe, expect, it } from "vitest";
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

    it("has nothing but what is asked on this way", () => {
      const steps = stages.flatMap((stage) =>
        stepsOf(stage, facts).map(({ slug }) => stepKey(stage.slug, slug)),
      );
      const around = ["interview/note-1", "interview/card-2"];
      const all = ["start", "close", "check-in", ...around, ...steps];
      expect(Object.keys(answers).filter((key) => !all.includes(key))).toEqual([]);
    });
  },
);
