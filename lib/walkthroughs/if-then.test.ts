import { expect, it } from "vitest";
import { ifThenSentence } from "./if-then";

it("the if-then plan is one sentence with one full stop, whatever its parts end in", () => {
  expect(ifThenSentence("the call is late.", " I go for a walk. ")).toBe(
    "If the call is late, then I go for a walk.",
  );
  expect(ifThenSentence("the call is late", "")).toBe("If the call is late, then ….");
});
