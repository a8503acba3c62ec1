import { describe, expect, it } from "vitest";
import { itemFields } from "../plan/item";
import { shareFields } from "../shares/share-form";
import { close, stages } from "../stages";
import { checkIn } from "../stages/check-in";
import { start } from "../stages/start";
import { dayProblem, reaches } from "./day";
import type { Field } from "./field";

const today = "2026-11-20";
const goOn = "If it’s right, leave it as it is and go on.";
const said = (day: string, kind?: keyof typeof reaches) =>
  dayProblem(day, { reach: kind && reaches[kind], today })?.message;

describe("a typed day", () => {
  it.each<[string, keyof typeof reaches]>([
    ["2026-11-20", "behind"],
    ["2026-11-20", "ahead"],
    // A rejection of years ago.
    ["2019-05-01", "behind"],
    ["2002-01-01", "behind"],
    ["2026-06-01", "ahead"],
    ["2031-01-01", "ahead"],
    ["2028-02-29", "ahead"],
  ])("may be %s, %s", (day, kind) => {
    expect(said(day, kind)).toBeUndefined();
  });

  it.each<[string, keyof typeof reaches | undefined, string]>([
    ["0026-03-09", "behind", `This says the year 26. Do you mean 9 March 2026? ${goOn}`],
    ["0027-03-09", "ahead", `This says the year 27. Do you mean 9 March 2027? ${goOn}`],
    ["0099-03-09", undefined, `This says the year 99. Do you mean 9 March 2099? ${goOn}`],
    ["0099-03-09", "behind", `This says the year 99. ${goOn}`],
    ["0000-03-09", "ahead", `This says the year 0. ${goOn}`],
    ["0202-03-09", "behind", `This says the year 202. Do you mean 9 March 2026? ${goOn}`],
    ["20266-12-09", "ahead", "This says the year 20266. Do you mean 9 December 2026?"],
    ["2026-11-21", "behind", `21 November 2026 is still to come. ${goOn}`],
    ["1926-03-09", "behind", `9 March 1926 is long past. Do you mean 9 March 2026? ${goOn}`],
    ["2025-01-10", "ahead", `10 January 2025 is long past. Do you mean 10 January 2027? ${goOn}`],
    ["2126-12-09", "ahead", `9 December 2126 is very far ahead. Do you mean 9 December 2026? ${goOn}`],
    ["1026-03-09", undefined, `9 March 1026 is long past. Do you mean 9 March 2026? ${goOn}`],
    ["2000-02-29", "behind", `29 February 2000 is long past. ${goOn}`],
  ])("%s, %s, is asked about", (day, kind, sentence) => {
    expect(said(day, kind)).toBe(sentence);
  });

  it.each([
    ["2026-3-9", "Do you mean 9 March 2026? Then write it as 2026-03-09."],
    ["2026/03/09", "Do you mean 9 March 2026? Then write it as 2026-03-09."],
    ["2026-02-29", "2026 has no such day. Change it, or leave it empty."],
    ["2026-02-30", "There is no such day. Write the date as year-month-day, for instance 2026-03-09."],
    ["2026-13-01", "There is no such day. Write the date as year-month-day, for instance 2026-03-09."],
    ["9.3.26", "Write the date as year-month-day, for instance 2026-03-09."],
    ["next spring", "Write the date as year-month-day, for instance 2026-03-09."],
  ])("%s is no day yet", (day, sentence) => {
    expect(dayProblem(day, { today })).toEqual({ message: sentence, isDoubt: false });
  });

  it.each([
    ["2027-05-01", "1 May 2027 is still to come. Do you mean 1 May 2026?"],
    ["2026-11-22", "22 November 2026 is still to come. Change it, or leave it empty."],
    ["2126-02-29", "2126 has no such day. Change it, or leave it empty."],
  ])("%s is a mistake for a past event: nobody can go on with it", (day, sentence) => {
    expect(dayProblem(day, { reach: reaches.behind, today })).toEqual({ message: sentence, isDoubt: false });
    expect(dayProblem("2027-05-01", { reach: reaches.ahead, today })).toBeUndefined();
  });

  it("is a doubt if it is a valid day all the same", () => {
    const reach = reaches.behind;
    expect(["0026-03-09", "1926-03-09"].map((day) => dayProblem(day, { reach, today })?.isDoubt)).toEqual([
      true,
      true,
    ]);
  });

  it("is not checked for distance if today is unknown", () => {
    expect(dayProblem("1926-03-09", { reach: reaches.behind, today: "" })).toBeUndefined();
    expect(dayProblem("soon", { today: "" })?.message).toMatch(/^Write the date/);
  });
});

it("every question for a day has a likely range", () => {
  const steps = [start, close, checkIn, ...stages.flatMap((stage) => stage.steps)];
  const forms = [...steps.map(({ fields }) => fields), itemFields, shareFields(today)];
  const parts = (field: Field): Field[] =>
    field.kind === "group" ? [field, ...Object.values<Field>(field.fields)] : [field];
  const days = forms
    .flatMap((fields) => Object.values<Field>(fields).flatMap(parts))
    .filter((field) => field.kind === "date");
  expect(days.length).toBeGreaterThan(7);
  expect(days.filter(({ reach }) => reach === undefined)).toEqual([]);
});
