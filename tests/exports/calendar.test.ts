// The calendar as other programs read it.
import { execFileSync } from "node:child_process";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { cardCalendar, hasCardDay, itemCalendar, planCalendar } from "@/lib/exports/calendar";
import { checkIn } from "@/lib/stages/check-in";
import { calendarPlan } from "./calendar-plan";
import { hostileLines, saved, sourceOf } from "./source";

type Read = {
  uid: string;
  summary: string;
  start: string;
  status: unknown;
  sequence: number;
  alarms: number;
};

function componentsOf(calendar: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
}

function read(calendar: string): Read[] {
  return componentsOf(calendar).map((component) => {
    const { uid, summary, startDate, sequence } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue("status");
    const alarms = component.getAllSubcomponents("valarm").length;
    return { uid, summary, start: startDate.toString(), status, sequence, alarms };
  });
}

/** As a server in that time zone writes it. */
function writtenIn(timeZone: string): string {
  const args = ["--import=tsx", "tests/exports/calendar-child.ts"];
  return execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, TZ: timeZone } });
}

const dated = calendarPlan.items.filter(({ due }) => due?.startsWith("20") && due !== "2027-02-29");

it("the year 26 is in no calendar, because its reminder could never come", () => {
  const [item] = calendarPlan.items;
  if (!item) throw new Error("There is no step.");
  expect(itemCalendar({ ...item, due: "0026-12-04" })).toBeUndefined();
});

describe("the dates of a plan as a calendar", () => {
  it.each(["Pacific/Kiritimati", "America/St_Johns", "Pacific/Pago_Pago"])(
    "are read as they were planned, from a server in %s",
    (timeZone) => {
      const calendar = writtenIn(timeZone);
      expect(calendar).toBe(planCalendar(calendarPlan));
      const events = read(calendar);
      expect(events.slice(0, -1).map(({ start, summary }) => [start, summary])).toEqual(
        dated.map(({ due, text }) => [due, text]),
      );
      // Closed on the evening of the 22nd in the person's time zone, so a week later is the 29th.
      expect(events.at(-1)).toMatchObject({ start: "2026-11-29", summary: "Look in on Onward" });
    },
  );

  it("are whole days that block no time, private, with one reminder at nine", () => {
    for (const component of componentsOf(planCalendar(calendarPlan))) {
      const { startDate } = new ICAL.Event(component);
      expect(startDate.isDate).toBe(true);
      expect(component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
      expect(component.getFirstPropertyValue("class")).toBe("PRIVATE");
      const alarms = component.getAllSubcomponents("valarm");
      const triggers = alarms.map((alarm) => alarm.getFirstProperty("trigger"));
      expect(triggers.map((trigger) => trigger?.getFirstValue()?.toString())).toEqual(["PT9H"]);
      expect(triggers[0]?.getFirstParameter("related")).toBe("START");
    }
  });

  it("are valid: CRLF, at most 75 octets a line, no control characters, and the same each time", () => {
    const calendar = planCalendar(calendarPlan);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const lines = calendar.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(calendar.isWellFormed()).toBe(true);
    expect(lines).toContain("PRODID:-//Onward//Onward//EN");
    expect(planCalendar(calendarPlan)).toBe(calendar);
    // Nothing that was typed began an event of its own.
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(dated.length + 1);
  });

  it("have a one-line title, without characters that no calendar can show", () => {
    const text = "one\r\ntwo\u0000\u0007\u2028three\ud800";
    const [event] = read(planCalendar(sourceOf({}, [{ text, due: "2026-12-01" }])));
    expect(event?.summary).toBe("one two three\ufffd");
  });
});

describe("opening a newer file", () => {
  const plan = sourceOf({ close: { checkIn: { picked: "3" } } }, [{ due: "2026-12-04" }]);
  const [item] = plan.items;
  if (!item) throw new Error("There is no item.");

  it("finds the same days, each with its own id, and a number that only grows", () => {
    const later = { ...plan, items: [{ ...item, text: "Call Bea", due: "2026-12-09", revision: 9 }] };
    const [before, after] = [read(planCalendar(plan)), read(planCalendar(later))];
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(2);
    expect([before[0]?.sequence, after[0]?.sequence]).toEqual([1, 9]);
    expect(after[0]).toMatchObject({ start: "2026-12-09", summary: "Call Bea" });
  });

  it.each(["done", "dropped", "parked"] as const)("cancels what is %s, with its reminder", (status) => {
    const [event] = read(planCalendar({ ...plan, items: [{ ...item, status }] }));
    expect(event).toMatchObject({ status: "CANCELLED", alarms: 0 });
  });

  it.each(["to-do", "doing"] as const)("keeps what is %s", (status) => {
    const [event] = read(planCalendar({ ...plan, items: [{ ...item, status }] }));
    expect(event).toMatchObject({ status: "CONFIRMED", alarms: 1 });
  });

  it("cancels a check-in that was answered or let go", () => {
    const settled = saved({}, checkIn.fields, new Date("2026-11-26T08:00:00Z"));
    const entries = new Map([...plan.walkthrough.entries, ["check-in", settled] as const]);
    const events = read(planCalendar({ ...plan, walkthrough: { ...plan.walkthrough, entries } }));
    expect(events.at(-1)).toMatchObject({ status: "CANCELLED", alarms: 0 });
  });

  it("finds the same day whether the whole plan was exported or one item", () => {
    expect(read(itemCalendar(item) ?? "")).toEqual(read(planCalendar(plan)).slice(0, 1));
  });
});

it("an item without a date has no calendar", () => {
  const [item] = sourceOf({}, [{ text: hostileLines[0] }]).items;
  expect(item && itemCalendar(item)).toBeUndefined();
});

describe("the card for the evening before an interview", () => {
  const source = sourceOf({
    "interview/card-1": {
      role: "Archivist",
      company: "Harbour Press",
      on: "2027-01-04",
      learning: "One pause",
    },
    "interview/card-2": {
      on: "2027-02-01",
      questions: [{ id: "a", question: "Why this town?", say: "The river." }],
      ask: "What does a normal week look like?",
      ...hostileAnswers(),
    },
  });

  function hostileAnswers() {
    return { practical: hostileLines.join("\n") };
  }

  it("is at seven the evening before the newest one, in local time, with its text", () => {
    const calendar = cardCalendar(source);
    const [component, ...others] = componentsOf(calendar);
    if (!component) throw new Error("There is no event.");
    expect(others).toEqual([]);
    const event = new ICAL.Event(component);
    expect(event.startDate.toString()).toBe("2027-01-31T19:00:00");
    expect(event.startDate.zone.tzid).toBe("floating");
    expect(event.summary).toBe("Read your card: Archivist at Harbour Press");
    expect(event.description).toContain("What you want to ask them:\nWhat does a normal week look like?");
    expect(event.description).toContain(
      "What they may ask:\n– Why this town?\nWhat you’d say: The river.\n\nWhat you",
    );
    expect(component.getFirstPropertyValue("class")).toBe("PRIVATE");
    expect(cardCalendar(source)).toBe(calendar);
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(calendar.split("\r\n").filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  });

  it("exists only if a card has a day", () => {
    expect(hasCardDay(source)).toBe(true);
    expect(hasCardDay(sourceOf({ "interview/card-1": { learning: "One pause" } }))).toBe(false);
    expect(hasCardDay(sourceOf({}))).toBe(false);
    // The evening before the first day of all would be in no year.
    for (const on of ["0000-01-01", "0026-02-01", "2026-02-30", "soon"]) {
      const slip = sourceOf({ "interview/card-1": { on, learning: "One pause" } });
      expect(hasCardDay(slip)).toBe(false);
      expect(read(cardCalendar(slip))).toEqual([]);
    }
  });
});

it("getting a job cancels what is open in the calendar", () => {
  const open = sourceOf({}, [{ due: "2027-01-04" }]);
  const ended = sourceOf({ ending: { ended: { picked: "got-one" }, on: "2026-12-01" } }, [
    { due: "2027-01-04" },
  ]);
  expect(read(planCalendar(open)).map(({ status, alarms }) => [status, alarms])).toEqual([["CONFIRMED", 1]]);
  expect(read(planCalendar(ended)).map(({ status, alarms }) => [status, alarms])).toEqual([["CANCELLED", 0]]);
});
