import { describe, expect, it } from "vitest";
import { addDays } from "../dates";
import type { Answers } from "../forms/field";
import { titlesOf } from "./parts";
import { readShareContent, shareState } from "./share";
import { mostDays, shareFields, shareFromForm } from "./share-form";

const today = "2026-11-25";
const here = { today, timeZone: "Asia/Kathmandu" };
const week: Answers = { until: { picked: "week" } };
const chosen: Answers = { ...week, parts: { picked: ["plan", "reflect"] } };
const messages = (answers: Answers) => {
  const read = shareFromForm(answers, here);
  return read.ok ? [] : read.error.map(({ field, message }) => `${field}: ${message}`);
};

describe("the form of a share", () => {
  it("reveals no feelings and names unless that is chosen", () => {
    expect(shareFromForm(chosen, here)).toEqual({
      ok: true,
      value: {
        content: { parts: ["plan", "reflect"], feelings: false, names: false, endsOn: "2026-12-02" },
        endsAt: new Date("2026-12-02T18:15:00Z"),
      },
    });
  });

  it("keeps the wish as it was written, and what else may be revealed", () => {
    const answers = { ...chosen, wish: "  Which one first? ", also: { picked: ["feelings", "names"] } };
    expect(shareFromForm(answers, here)).toMatchObject({
      ok: true,
      value: { content: { wish: "  Which one first? ", feelings: true, names: true } },
    });
  });

  it.each([
    ["tomorrow", "", "2026-11-26"],
    ["month", "2027-01-01", "2026-12-25"],
    ["day", today, today],
    ["day", "2027-02-23", "2027-02-23"],
  ])("ends on a day within its limits: %s %s", (picked, endsOn, last) => {
    expect(shareFromForm({ ...chosen, until: { picked }, endsOn }, here)).toMatchObject({
      ok: true,
      value: { content: { endsOn: last } },
    });
  });

  it.each(["", "2026-11-24", "2027-02-24", "2026-13-01"])("does not end on “%s”", (endsOn) => {
    expect(messages({ ...chosen, until: { picked: "day" }, endsOn })).toContain(
      `endsOn: Choose a last day within ${mostDays} days from today.`,
    );
  });

  it.each([addDays(today, -1), addDays(today, mostDays + 1)])(
    "does not say of %s that one can go on with it",
    (endsOn) => {
      expect(messages({ ...chosen, until: { picked: "day" }, endsOn })).toEqual([
        `endsOn: Choose a last day within ${mostDays} days from today.`,
      ]);
    },
  );

  it("asks whether the year 26 means 2026, and never about a day that doesn't count", () => {
    expect(messages({ ...chosen, until: { picked: "day" }, endsOn: "0026-12-04" })).toEqual([
      "endsOn: This says the year 26. Do you mean 4 December 2026?",
      `endsOn: Choose a last day within ${mostDays} days from today.`,
    ]);
    expect(messages({ ...chosen, until: { picked: "week" }, endsOn: "0026-12-04" })).toEqual([]);
  });

  it("needs a part to show, and a wish within its limit", () => {
    expect(messages({ ...week, wish: "a".repeat(5_001) })).toEqual([
      "wish: This is 1 character longer than fits here. It stays as it is until you shorten it.",
      "parts: Choose at least one part to show.",
    ]);
  });

  it("offers the parts that it is given, and without any all of them", () => {
    const valuesOf = (...parts: Parameters<typeof shareFields>) =>
      shareFields(...parts).parts.options.map(({ value }) => value);
    expect(valuesOf(today, [{ key: "plan", title: "The plan" }])).toEqual(["plan"]);
    expect(valuesOf(today).length).toBeGreaterThan(8);
  });

  it("names the day on which each choice ends", () => {
    const hints = shareFields(today).until.options.map((option) => ("hint" in option ? option.hint : ""));
    expect(hints[1]).toBe("Until the end of 2 December 2026");
  });
});

describe("a share", () => {
  const endsAt = new Date("2026-12-03T00:00:00Z");
  const at = (instant: string) => new Date(instant);

  it("is open before its end, and not at it", () => {
    expect(shareState({ endsAt, revokedAt: undefined }, at("2026-12-02T23:59:59.999Z"))).toBe("open");
    expect(shareState({ endsAt, revokedAt: undefined }, endsAt)).toBe("expired");
  });

  it("stays revoked, whatever its end", () => {
    expect(shareState({ endsAt, revokedAt: at("2026-11-26T00:00:00Z") }, at("2026-11-26T00:00:01Z"))).toBe(
      "revoked",
    );
    expect(shareState({ endsAt, revokedAt: at("2026-11-26T00:00:00Z") }, at("2027-01-01T00:00:00Z"))).toBe(
      "revoked",
    );
  });

  it("names its parts in reading order, whatever the order they were chosen in", () => {
    expect(titlesOf(["plan", "gone", "reflect", "start"])).toEqual([
      "What happened",
      "Reflect on the experience",
      "The plan",
    ]);
  });

  it("is read whole or not at all, without quoting it in the error", () => {
    const stored = { parts: ["plan"], feelings: false, names: false, wish: "secret", endsOn: today };
    expect(readShareContent(stored)).toEqual(stored);
    expect(() => readShareContent({ ...stored, more: 1 })).toThrow(
      /^A share does not hold what it should\.$/,
    );
  });
});
