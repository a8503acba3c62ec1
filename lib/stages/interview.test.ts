import { expect, it } from "vitest";
import { interviewTitle } from "./interview";

it("tells the pages of cards and notes apart, by kind and by interview", () => {
  const titles = ["card-1", "note-1", "card-2", "note-2"].map((step) => interviewTitle(`interview/${step}`));
  expect(titles).toEqual([
    "Your card for an interview",
    "Your note after an interview",
    "Your card for interview 2",
    "Your note after interview 2",
  ]);
});
