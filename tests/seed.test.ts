// What `npm run seed` writes could have been written by somebody on the pages of today.
import { describe, expect, it } from "vitest";
import { askedFields, problemsIn } from "@/lib/forms/schema";
import { findStep } from "@/lib/stages";
import { factsOf } from "@/lib/walkthroughs/facts";
import { seedWalkthroughs } from "@/prisma/seed-walkthroughs";

const today = "2026-11-28";

describe.each(seedWalkthroughs(today).map((seed, at) => [at + 1, seed] as const))(
  "walkthrough %i of the seed",
  (_number, { answers, day, isFull = false }) => {
    const saved = Object.entries(answers).map(
      ([key, given]) => [key, { answers: given, asked: {}, revision: 1, savedAt: new Date(day) }] as const,
    );
    const facts = factsOf({ entries: new Map(saved), first: false, today: day, full: isFull });

    it.each(Object.entries(answers))("answers what %s asks, within its limits", (key, given) => {
      const asked = askedFields(findStep(key)?.fields ?? {}, facts);
      expect(Object.keys(given).filter((name) => !(name in asked))).toEqual([]);
      expect(problemsIn({ fields: asked }, given, facts, day)).toEqual([]);
    });
  },
);
