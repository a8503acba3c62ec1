import { expect, it } from "vitest";
import { withPerson } from "./person";

it.each([
  ["Meryem", "Ask Meryem to practise with me"],
  ["My neighbour. She went through this last year.", "Ask my neighbour to practise with me"],
  ["Amir, in the break room.", "Ask Amir to practise with me"],
  ["My aunt Fatma, who never asks questions", "Ask my aunt Fatma to practise with me"],
  ["Dr. Lee", "Ask Dr. Lee to practise with me"],
  ["Prof. J. Lind. He knows the field.", "Ask Prof. J. Lind to practise with me"],
  ["Ana, Ben and Chloe", "Ask Ana, Ben and Chloe to practise with me"],
  ["Tom (from the course)", "Ask Tom to practise with me"],
  ["The ward assistant on our third floor", "Ask the ward assistant on our third floor to practise with me"],
  ["田中さん。大学の友だち。", "Ask 田中さん to practise with me"],
  ["ANNE-MARIE", "Ask ANNE-MARIE to practise with me"],
  ["$& {}", "Ask $& {} to practise with me"],
])("%j is worded as a person in an action item", (words, step) => {
  expect(withPerson("Ask {} to practise with me", words)).toBe(step);
});

it.each(["I could ask Ana", "Nobody yet", "…", "a".repeat(61), "My aunt ".repeat(9)])(
  "%j is not a name, and is appended as a whole",
  (words) => {
    expect(withPerson("Ask {} to listen", words)).toBe(`Ask someone to listen: ${words}`);
  },
);
