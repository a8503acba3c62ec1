import { describe, expect, it } from "vitest";
import { nearDays } from "./near-days";

describe("the days that are one tap away", () => {
  it("have their words and their date, relative to today, in the requested order", () => {
    // A Wednesday.
    expect(nearDays(["today", "yesterday"], "2026-11-25")).toEqual([
      { date: "2026-11-25", words: "Today" },
      { date: "2026-11-24", words: "Yesterday" },
    ]);
    expect(nearDays(["two-weeks-ago", "a-month-ago", "two-months-ago"], "2026-11-25")).toEqual([
      { date: "2026-11-11", words: "Two weeks ago" },
      { date: "2026-10-28", words: "A month ago" },
      { date: "2026-09-23", words: "Two months ago" },
    ]);
    expect(nearDays(["in-two-weeks", "in-half-a-year", "in-a-year"], "2026-11-25")).toEqual([
      { date: "2026-12-09", words: "In two weeks" },
      { date: "2027-05-26", words: "In half a year" },
      { date: "2027-11-24", words: "In a year" },
    ]);
    expect(nearDays(["tomorrow", "friday", "in-a-week"], "2026-11-25")).toEqual([
      { date: "2026-11-26", words: "Tomorrow" },
      { date: "2026-11-27", words: "Friday" },
      { date: "2026-12-02", words: "In a week" },
    ]);
  });

  it.each([
    ["a Saturday", "2026-11-28", "2026-12-04"],
    ["a Sunday", "2026-11-29", "2026-12-04"],
    ["a Wednesday", "2026-11-25", "2026-11-27"],
    // Tomorrow has its own name, and today is not a plan for Friday.
    ["a Thursday", "2026-11-26", "2026-12-04"],
    ["a Friday", "2026-11-27", "2026-12-04"],
    ["the last days of a year", "2026-12-30", "2027-01-01"],
  ])("on %s, Friday is the next one without a nearer name", (_day, today, friday) => {
    expect(nearDays(["friday"], today)).toEqual([{ date: friday, words: "Friday" }]);
  });

  it("name each date once, by its first name", () => {
    expect(nearDays(["in-two-days", "friday"], "2026-11-25")).toEqual([
      { date: "2026-11-27", words: "In two days" },
    ]);
    expect(nearDays(["tomorrow", "friday", "in-a-week"], "2026-11-27").map(({ words }) => words)).toEqual([
      "Tomorrow",
      "Friday",
    ]);
  });

  it("cross the end of a month, a year and a February", () => {
    const dates = (today: string) => nearDays(["yesterday", "in-two-days"], today).map(({ date }) => date);
    expect(dates("2027-01-01")).toEqual(["2026-12-31", "2027-01-03"]);
    expect(dates("2028-02-28")).toEqual(["2028-02-27", "2028-03-01"]);
  });

  it("are none if none are wanted", () => {
    expect(nearDays([], "2026-11-25")).toEqual([]);
  });
});
