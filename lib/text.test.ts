import { expect, it } from "vitest";
import { toldApart } from "./text";

it("numbers repeated words, and leaves the others", () => {
  expect(toldApart(["17:45", "17:45", "9:03", "17:45", "9:04"])).toEqual([
    "17:45 (3 of 3)",
    "17:45 (2 of 3)",
    "9:03",
    "17:45 (1 of 3)",
    "9:04",
  ]);
  expect(toldApart([])).toEqual([]);
});
