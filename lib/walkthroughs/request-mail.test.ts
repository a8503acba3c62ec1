import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { findStep } from "../stages";
import { requestMail } from "./request-mail";
import type { Entries } from "./walkthrough";

type Given = { answers: Answers; asked?: Fields; offered?: Record<string, string> };

function entriesOf(given: Record<string, Given>): Entries {
  return new Map(
    Object.entries(given).map(([key, one]) => [
      key,
      { asked: findStep(key)?.fields ?? {}, revision: 1, savedAt: new Date(0), ...one },
    ]),
  );
}

describe("the request as a mail", () => {
  it("is the message as it was saved, about this application, to the given address", () => {
    const mail = requestMail(
      entriesOf({
        start: { answers: { role: "Editor", company: "Harbour Press" } },
        "feedback/request": { answers: { email: " jobs@harbour.example " } },
        "feedback/draft": { answers: { draft: "Hello,\n\nThank you." } },
      }),
    );
    expect(mail).toEqual({
      to: "jobs@harbour.example",
      subject: "My application: Editor at Harbour Press",
      body: "Hello,\n\nThank you.",
    });
  });

  it("has no words if none are saved", () => {
    expect(requestMail(new Map()).body).toBe("");
  });
});
