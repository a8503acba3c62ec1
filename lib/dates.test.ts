import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  dayInWords,
  daysBetween,
  formatDate,
  formatShortDate,
  formatTime,
  isCivilDate,
  isFriday,
  isTimeZone,
  nearDay,
  startOfDay,
  todayIn,
} from "./dates";

describe("civil dates", () => {
  it.each([
    ["2026-03-09", true],
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2026-3-9", false],
    ["", false],
    ["2026-03-09T00:00", false],
  ])("%s is one: %s", (date, is) => {
    expect(isCivilDate(date)).toBe(is);
  });

  it("are moved by whole days over months, leap days and clock changes", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("recognize a Friday, and not what is no day", () => {
    expect(["2026-11-27", "2026-11-26", "2026-11-28", "soon"].map(isFriday)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["2026-11-26", "Today"],
    ["2026-11-25", "Yesterday"],
    ["2026-11-24", "On Tuesday"],
    ["2026-11-20", "On Friday"],
    // A week ago would be named like today.
    ["2026-11-19", "On 19 November 2026"],
    ["2025-11-26", "On 26 November 2025"],
    // A clock that ran ahead.
    ["2026-11-27", "On 27 November 2026"],
  ])("%s, seen from 26 November 2026, is called %s", (date, words) => {
    expect(dayInWords(date, "2026-11-26")).toBe(words);
  });

  it.each([
    ["a Friday, on the day itself", "2026-11-27", 0, "2026-11-27"],
    ["a Saturday waits for Monday", "2026-11-28", 0, "2026-11-30"],
    ["a Sunday too", "2026-11-29", 0, "2026-11-30"],
    ["over one weekend", "2026-11-27", 1, "2026-11-30"],
    ["over two weekends and a year", "2026-12-25", 6, "2027-01-04"],
    ["from within a weekend", "2026-11-28", 5, "2026-12-07"],
    ["what is no date stays as it is", "soon", 3, "soon"],
  ])("move by working days: %s", (_what, date, days, expected) => {
    expect(addWorkingDays(date, days)).toBe(expected);
  });

  it("are counted from one to another", () => {
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
    expect(daysBetween("", "2026-10-24")).toBeUndefined();
  });

  it("are written out, and returned unchanged if they are invalid", () => {
    expect(formatDate("2026-12-04")).toBe("4 December 2026");
    expect(formatDate("in spring")).toBe("in spring");
    expect([formatDate("0026-12-04"), formatShortDate("0026-12-04")]).toEqual([
      "4 December 0026",
      "Fri 4 Dec 0026",
    ]);
    expect(formatDate("0000-03-09")).toBe("9 March 0000");
  });
});

describe("the person's day", () => {
  const late = new Date("2026-11-22T22:30:00Z");

  it.each([
    ["Pacific/Kiritimati", "2026-11-23"],
    ["Asia/Kathmandu", "2026-11-23"],
    ["Europe/Lisbon", "2026-11-22"],
    ["America/Los_Angeles", "2026-11-22"],
  ])("in %s is %s", (zone, day) => {
    expect(todayIn(zone, late)).toBe(day);
  });

  it("has its own clock", () => {
    expect(formatTime(late, "Asia/Kathmandu")).toBe("04:15");
  });

  it("tells a time zone from a made-up one", () => {
    expect([isTimeZone("Asia/Kathmandu"), isTimeZone("Mars/Olympus"), isTimeZone("")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a civil date begins", () => {
  it.each([
    ["at midnight", "2026-12-01", "Asia/Kathmandu", "2026-11-30T18:15:00.000Z"],
    ["first in the east", "2026-12-01", "Pacific/Kiritimati", "2026-11-30T10:00:00.000Z"],
    ["last in the west", "2026-12-01", "Etc/GMT+12", "2026-12-01T12:00:00.000Z"],
    ["before the clocks go on", "2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    [
      "when they go on, where they skip midnight",
      "2018-11-04",
      "America/Sao_Paulo",
      "2018-11-04T03:00:00.000Z",
    ],
    ["once, where midnight comes twice", "2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z"],
  ])("%s: %s in %s", (_how, date, zone, instant) => {
    expect(startOfDay(date, zone)?.toISOString()).toBe(instant);
  });

  it("at no instant, if it is invalid", () => {
    expect(startOfDay("2026-02-30", "UTC")).toBeUndefined();
    expect(startOfDay("soon", "UTC")).toBeUndefined();
  });
});

describe("a near day", () => {
  it.each([
    ["2026-11-23", undefined],
    ["2026-11-24", "Yesterday"],
    ["2026-11-25", "Today"],
    ["2026-11-26", "Tomorrow"],
    ["2026-11-27", "In 2 days"],
    ["2026-12-01", "In 6 days"],
    // The same day of the week would read like today's.
    ["2026-12-02", undefined],
    ["soon", undefined],
  ])("on 25 November, %s is called %s", (date, words) => {
    expect(nearDay(date, "2026-11-25")).toBe(words);
  });
});
