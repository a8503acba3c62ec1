import { describe, expect, it } from "vitest";
import type { Answers } from "../forms/field";
import { isRequestSigned } from "./request-mail";
import type { Entries } from "./walkthrough";

type Given = { answers: Answers; offered?: Record<string, string> };

function entriesOf(given: Record<string, Given>): Entries {
  return new Map(
    Object.entries(given).map(([key, one]) => [
      key,
      { asked: {}, revision: 1, savedAt: new Date(0), ...one },
    ]),
  );
}

describe("whether a name stands under the message", () => {
  const draft = "Hello,\n\nThank you.\n\nKind regards,";
  const signed = { answers: { sender: "Ana Lind" } };

  it("is what was said, while the draft follows the answers", () => {
    expect(isRequestSigned(entriesOf({}))).toBe(false);
    expect(isRequestSigned(entriesOf({ "feedback/request": signed }))).toBe(true);
    const untouched = { answers: { draft }, offered: { draft } };
    expect(isRequestSigned(entriesOf({ "feedback/request": signed, "feedback/draft": untouched }))).toBe(
      true,
    );
  });

  it("is what stands there, once the words are the person's own", () => {
    const edited = (text: string) => ({ answers: { draft: text }, offered: { draft: "Another." } });
    expect(isRequestSigned(entriesOf({ "feedback/request": signed, "feedback/draft": edited(draft) }))).toBe(
      false,
    );
    expect(isRequestSigned(entriesOf({ "feedback/draft": edited(`${draft}\nAna`) }))).toBe(true);
  });

  it("is nobody's question where nothing is to be written", () => {
    const ask = { answers: { worth: { picked: "not-really" } } };
    expect(isRequestSigned(entriesOf({ "feedback/ask": ask }))).toBeUndefined();
    expect(isRequestSigned(entriesOf({ "feedback/draft": { answers: {} } }))).toBeUndefined();
  });
});
