import { expect, it } from "vitest";
import { cardDocument } from "@/lib/exports/card-document";
import { firstChoices } from "@/lib/exports/choices";
import { helpLine } from "@/lib/exports/help-line";
import { markdownOf } from "@/lib/exports/markdown";
import { planDocument } from "@/lib/exports/plan-document";
import { sourceOf } from "./source";

const source = sourceOf({ "interview/card-1": { learning: "One pause" } });

it("a card ends with what it says: it may be seen by whoever asks the questions", () => {
  const text = markdownOf(cardDocument(source));
  expect(text).toContain("One pause");
  expect(text).not.toContain(helpLine);
  expect(text).not.toMatch(/---\s*$/);
});

it("a plan ends with the line of help", () => {
  expect(markdownOf(planDocument(source, firstChoices(source, false)))).toContain("findahelpline");
});
