import { describe, expect, it } from "vitest";
import { interviewKey } from "../stages/interview";
import { fileName } from "./file-name";
import type { WalkthroughSource } from "./source";

function sourceWith(answers: Record<string, string>, step = "start"): WalkthroughSource {
  const entries = new Map([[step, { answers, asked: {}, revision: 1, savedAt: new Date(0) }]]);
  // A name contains no more of it.
  return { walkthrough: { entries }, startedOn: "2026-03-04" } as unknown as WalkthroughSource;
}

describe("the name of a file", () => {
  it.each([
    [
      "company and day",
      { company: "Harbour Press", heardOn: "2026-03-03" },
      "plan Harbour Press 2026-03-03.pdf",
    ],
    ["the role where no company is named", { role: "Archivist" }, "plan Archivist 2026-03-04.pdf"],
    ["neither", {}, "plan 2026-03-04.pdf"],
    ["a day that is none", { company: "A", heardOn: "soon" }, "plan A 2026-03-04.pdf"],
    ["what no system takes in a name", { company: '../a\\b:"c"?\n*' }, "plan .. a b c 2026-03-04.pdf"],
    ["another script", { company: "株式会社 港" }, "plan 株式会社 港 2026-03-04.pdf"],
  ])("is %s", (_what, answers, name) => {
    expect(fileName("plan.pdf", sourceWith(answers))).toBe(name);
  });

  it("uses the company of a job with only a card", () => {
    const source = sourceWith({ company: "Harbour Press" }, interviewKey("card", 1));
    expect(fileName("card.pdf", source)).toBe("card Harbour Press 2026-03-04.pdf");
  });

  it("uses the day of the interview for a card, and for nothing else", () => {
    const source = sourceWith({ company: "Harbour Press", on: "2026-12-03" }, interviewKey("card", 1));
    expect(fileName("card.pdf", source)).toBe("card Harbour Press 2026-12-03.pdf");
    expect(fileName("card.ics", source)).toBe("card Harbour Press 2026-12-03.ics");
    expect(fileName("walkthrough.pdf", source)).toBe("walkthrough Harbour Press 2026-03-04.pdf");
  });

  it("stays short, however long a company's name is", () => {
    expect(fileName("plan.pdf", sourceWith({ company: "long ".repeat(100) })).length).toBeLessThan(90);
  });
});
