import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, daysBetween, formatDate, todayIn } from "@/lib/dates";
import { itemCalendar } from "@/lib/exports/calendar";
import { readAnswers } from "@/lib/forms/form-data";
import { itemFromAnswers, newItemFields } from "@/lib/plan/item";
import { addItem, findItem, updateItem } from "@/lib/server/plan/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { answerOf, begun, freshDatabase, item, owner, write } from "../database/fixtures";
import { engines } from "../database/open";
import { report, times } from "./times";

// A picked day stays that day, wherever the server is and whatever its clocks do in spring.

const zones = [
  "Pacific/Kiritimati",
  "Pacific/Chatham",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Asia/Beirut",
  "Africa/Cairo",
  "Europe/Berlin",
  "UTC",
  "America/St_Johns",
  "America/Santiago",
  "America/Los_Angeles",
  "Pacific/Pago_Pago",
];

const line = { kind: "date", label: "When?" } as const;
const zoneBefore = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zoneBefore;
});

/** The days on which clocks change in the current zone, with their neighbours, and as many others. */
function daysToTry(count: number): string[] {
  const days: string[] = [];
  for (let day = "2024-01-01"; day < "2032-01-01"; day = dayAfter(day))
    if (offsetOn(day) !== offsetOn(dayAfter(day))) days.push(dayAfter(day, -1), day, dayAfter(day));
  while (days.length < count) days.push(dayAfter("2020-01-01", Math.floor(Math.random() * 7_000)));
  return days.sort(() => Math.random() - 0.5).slice(0, count);
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month - 1, date];
}

/** Counted here, independently of the code under test. */
function dayAfter(day: string, days = 1): string {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month, date + days)).toISOString().slice(0, 10);
}

const offsetOn = (day: string) => new Date(...partsOf(day)).getTimezoneOffset();

function wordsFor(day: string): string {
  const months =
    "January February March April May June July August September October November December".split(" ");
  const [year, month, date] = partsOf(day);
  return `${date} ${months[month]} ${year}`;
}

/** From the form through the database to what is read, computed and exported. */
async function changesOf(day: string, zone: string, row: { walkthrough: string; id: string; turn: number }) {
  const answers = readAnswers(new URLSearchParams({ text: "Write", due: day }), newItemFields);
  await updateItem(owner, row.id, row.turn, itemFromAnswers(answers));
  const form = { writer: row.id, revision: 1, sequence: row.turn };
  await saveEntry(owner, write(row.walkthrough, form), () => withAnswers(undefined, { line }, { line: day }));
  const kept = await findItem(owner, row.id);
  const far = Math.floor(Math.random() * 800) - 400;
  const [year, month, date] = partsOf(day);
  const found = {
    item: kept?.due,
    entry: await answerOf(row.walkthrough),
    words: formatDate(day),
    calendar: /DTSTART;VALUE=DATE:(\d+)/.exec((kept && itemCalendar(kept)) ?? "")?.[1],
    backAgain: addDays(addDays(day, far), -far),
    far: daysBetween(day, addDays(day, far)),
    morning: todayIn(zone, new Date(year, month, date, 0, 0, 30)),
    night: todayIn(zone, new Date(year, month, date, 23, 59, 30)),
  };
  const same = { item: day, entry: day, backAgain: day, far, morning: day, night: day };
  return { found, expected: { ...same, words: wordsFor(day), calendar: day.replaceAll("-", "") } };
}

describe.each(engines)("a civil date on %s", (engine) => {
  const tried = { days: 0 };
  beforeEach(() => freshDatabase(engine));

  it("is the same day in twelve time zones, whatever their clocks do", async () => {
    for (const zone of zones) {
      process.env["TZ"] = zone;
      const [walkthrough, id] = [await begun(), randomUUID()];
      await addItem(owner, walkthrough, id, item("Write"));
      for (const [at, day] of daysToTry(times(417, 6)).entries()) {
        const { found, expected } = await changesOf(day, zone, { walkthrough, id, turn: at + 1 });
        expect({ zone, ...found }).toEqual({ zone, ...expected });
        tried.days++;
      }
    }
    report(
      `civil dates over ${zones.length} zones and their changes, ${engine}: ${tried.days} dates, 0 changed`,
    );
  });
});
