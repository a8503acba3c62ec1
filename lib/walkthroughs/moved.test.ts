import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { findStep } from "../stages";
import { formerPlace, isMadeFrom, storedKeys, withMoved } from "./moved";
import type { Entries, Saved } from "./walkthrough";

// As the first edition asked it: the friend's line in a step of three, the feelings and the start of the search
// alone.
const line = (label: string) => ({ kind: "text", label }) as const;
const threeLines = {
  hardestPart: line("The hardest part is…"),
  friend: line("To a friend in my place I’d say…"),
} as const satisfies Fields;
const feelings = {
  feelings: { kind: "several", label: "Which of these is there?", options: [{ value: "sad", label: "Sad" }] },
} as const satisfies Fields;

const day = (date: string) => new Date(`${date}T09:00:00Z`);

function saved(answers: Answers, asked: Fields, more: Partial<Saved> = {}): Saved {
  return { answers, asked, revision: 4, savedAt: day("2026-03-02"), ...more };
}

describe("what an earlier edition asked elsewhere", () => {
  it("is read where it is asked now, with the question as it was asked, and no longer where it was", () => {
    const stored: Entries = new Map([
      ["accept/three-lines", saved({ hardestPart: "My mother.", friend: "Rest." }, threeLines)],
    ]);
    const entries = withMoved(stored);
    expect(entries.get("accept/before")).toEqual({
      answers: { friend: "Rest." },
      asked: { friend: threeLines.friend },
      // Nothing is stored there yet.
      revision: 0,
      savedAt: day("2026-03-02"),
    });
    expect(entries.get("accept/three-lines")).toEqual(
      saved({ hardestPart: "My mother." }, { hardestPart: threeLines.hardestPart }),
    );
  });

  it("leaves nothing of a step whose questions are all asked elsewhere", () => {
    const stored: Entries = new Map([
      ["accept/feelings", saved({ feelings: { picked: ["sad"] } }, feelings)],
    ]);
    expect([...withMoved(stored).keys()]).toEqual(["accept/before"]);
  });

  it("is combined in one step from several, and with what is stored there", () => {
    const before = {
      distressBefore: { kind: "rating", measure: "distress", moment: "before", label: "?" },
    } as const;
    const stored: Entries = new Map([
      ["accept/before", saved({ distressBefore: 8 }, before, { revision: 2, savedAt: day("2026-03-01") })],
      ["accept/feelings", saved({ feelings: { picked: ["sad"] } }, feelings)],
      ["accept/three-lines", saved({ friend: "Rest." }, threeLines)],
    ]);
    expect(withMoved(stored).get("accept/before")).toEqual({
      answers: { distressBefore: 8, feelings: { picked: ["sad"] }, friend: "Rest." },
      asked: { ...before, ...feelings, friend: threeLines.friend },
      revision: 2,
      savedAt: day("2026-03-01"),
    });
  });

  it("gives way to an answer in the new place, also if that was emptied", () => {
    const now = findStep("accept/before")?.fields ?? {};
    for (const answers of [{ friend: "Eat." }, {}] as Answers[]) {
      const stored: Entries = new Map([
        ["accept/before", saved(answers, now)],
        ["accept/three-lines", saved({ friend: "Rest." }, threeLines)],
      ]);
      const entries = withMoved(stored);
      expect(entries.get("accept/before")?.answers).toEqual(answers);
      expect(entries.get("accept/three-lines")?.answers).toEqual({});
    }
  });

  it("stays open if it was left open", () => {
    const stored: Entries = new Map([["accept/three-lines", saved({}, threeLines)]]);
    const before = withMoved(stored).get("accept/before");
    expect([before?.answers, Object.keys(before?.asked ?? {})]).toEqual([{}, ["friend"]]);
  });

  it("is read from the start as well", () => {
    const job = { kind: "choice", label: "Which kind of job?", options: [] } as const;
    const stored: Entries = new Map([
      ["start", saved({ role: "Editor", job: { own: "In a museum" } }, { role: line("Which role?"), job })],
    ]);
    const entries = withMoved(stored);
    expect(entries.get("strategy/lead")?.answers).toEqual({ job: { own: "In a museum" } });
    expect(entries.get("start")?.answers).toEqual({ role: "Editor" });
  });

  it("leaves what is stored as it is, and current walkthroughs unchanged", () => {
    const old = saved({ hardestPart: "My mother.", friend: "Rest." }, threeLines);
    const stored = new Map([["accept/three-lines", old]]);
    withMoved(stored);
    expect([...stored]).toEqual([["accept/three-lines", old]]);
    expect(old.answers).toEqual({ hardestPart: "My mother.", friend: "Rest." });
    const today: Entries = new Map([
      ["accept/before", saved({ friend: "Rest." }, findStep("accept/before")?.fields ?? {})],
    ]);
    expect(withMoved(today)).toBe(today);
  });
});

describe("where it may be stored", () => {
  it("is each step itself, and every step that used to ask something of it, once", () => {
    expect(storedKeys(["accept/before"]).sort()).toEqual([
      "accept/before",
      "accept/feelings",
      "accept/three-lines",
    ]);
    expect(storedKeys(["strategy/lead", "start"])).toEqual(["strategy/lead", "start"]);
    expect(storedKeys(["reflect/learned"])).toEqual(["reflect/learned"]);
  });

  it("is enough to read these steps", () => {
    const stored: Entries = new Map([
      ["accept/feelings", saved({ feelings: { picked: ["sad"] } }, feelings)],
      ["accept/three-lines", saved({ friend: "Rest." }, threeLines)],
      ["reflect/learned", saved({ learning: "Less." }, { learning: line("Better at?") })],
    ]);
    const keys = storedKeys(["accept/before"]);
    const some = new Map([...stored].filter(([key]) => keys.includes(key)));
    expect(withMoved(some).get("accept/before")).toEqual(withMoved(stored).get("accept/before"));
  });
});

describe("where a question was asked", () => {
  it("is known for one that moved, down to its row", () => {
    expect(formerPlace({ exercise: "accept/before", field: "friend" })).toEqual({
      exercise: "accept/three-lines",
      field: "friend",
    });
    expect(formerPlace({ exercise: "accept/before", field: "friend", row: "r1" })).toEqual({
      exercise: "accept/three-lines",
      field: "friend",
      row: "r1",
    });
  });

  it("is as good as the new place for what was made from its answer", () => {
    const now = { exercise: "worth/evidence", field: "supporter" };
    expect(isMadeFrom(now, now)).toBe(true);
    expect(isMadeFrom({ exercise: "worth/supporter", field: "supporter" }, now)).toBe(true);
    expect(isMadeFrom({ exercise: "worth/supporter", field: "help" }, now)).toBe(false);
    expect(isMadeFrom(undefined, now)).toBe(false);
  });

  it("is nowhere else for one that did not move", () => {
    expect(formerPlace({ exercise: "accept/before", field: "distressBefore" })).toBeUndefined();
    expect(formerPlace({ exercise: "accept/three-lines", field: "friend" })).toBeUndefined();
  });
});
