import { describe, expect, it } from "vitest";
import { emailProblem } from "./email";

describe("an e-mail address", () => {
  it.each(["ana@example.org", "ana.lima+jobs@mail.example.org", `${"a".repeat(60)}@example.org`])(
    "can be %j",
    (email) => {
      expect(emailProblem(email)).toBeUndefined();
    },
  );

  it.each([
    "ana",
    "ana@example",
    "ana@example.org, bo@example.org",
    "ana@example.org\r\nBcc: bo@example.org",
    '"<bo@example.org>" ana@example.org',
    "<ana@example.org>",
    `${"a".repeat(250)}@example.org`,
  ])("can't be %j", (email) => {
    expect(emailProblem(email)).toContain("does not look like");
  });

  it("is asked for if there is none", () => {
    expect(emailProblem("")).toBe("Type your e-mail address.");
  });
});
