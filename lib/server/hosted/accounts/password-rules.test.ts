import { describe, expect, it, vi } from "vitest";
import { commonPasswords, guessedHere, passwordLength, passwordProblem } from "./password-rules";

vi.mock("../../settings/settings", async (original) => {
  const real = await original<typeof import("../../settings/settings")>();
  const hosted = { origin: "https://pages.careers-lisbon.example", proxies: 0, mail: undefined };
  return { ...real, settings: () => ({ ...real.settings(), hosted }) };
});

const email = "ana.lima@example.org";

describe("a password", () => {
  it.each([
    "four words stand here",
    "  spaces at both ends  ",
    "ñandú-Σίσυφος-雪",
    "a".repeat(40) + "ü".repeat(88),
    "💧💧💧💧💧💧💧💧",
    "48210735",
    "UPPERCASEONLYHERE",
  ])("can be %j", (password) => {
    expect(passwordProblem(password, email)).toBeUndefined();
  });

  it("is counted in characters, as a person does, however they are composed", () => {
    const [most, tooMany] = [passwordLength.most, passwordLength.most + 1];
    expect(passwordProblem("å".repeat(most).normalize("NFD"))).toBeUndefined();
    expect(passwordProblem("å".repeat(tooMany).normalize("NFD"))).toContain("this one has 129");
    expect(passwordProblem("å".repeat(7).normalize("NFD"))).toContain("this one has 7");
    expect(passwordProblem("💧".repeat(passwordLength.least - 1))).toContain("this one has 7");
    expect(passwordProblem("💧".repeat(passwordLength.most))).toBeUndefined();
    expect(passwordProblem("x".repeat(passwordLength.most + 1))).toContain("this one has 129");
    expect(passwordProblem("")).toBe("Choose a password.");
  });

  it.each(["football", "Football", "1qaz2wsx", "12345678", "iloveyou1", "PASSW0RD"])(
    "can't be %j, which is tried first everywhere",
    async (password) => {
      expect(passwordProblem(password, email)).toContain("tried first");
    },
  );

  it("can't be any of the 50,000 most common ones of its length", () => {
    const common = commonPasswords();
    expect(new Set(common).size).toBe(50_000);
    expect(common.every((each) => [...each].length >= passwordLength.least)).toBe(true);
    for (const each of common) expect(passwordProblem(each, email), each).toBeDefined();
  });

  it.each([
    "ana.lima@example.org",
    "Ana.Lima@Example.org1",
    "lima-lima-lima",
    "Analima2026",
    "example.org",
    "onwardonward",
    "Onward-2026!",
    "careers-lisbon",
    "LISBON12345",
    ...guessedHere.map((word) => `${word}${word}99`),
  ])("can't be %j, which is tried first here", (password) => {
    expect(passwordProblem(password, email)).toContain("too close");
  });

  it("can have such a word in it", () => {
    expect(passwordProblem("onward through the fog", email)).toBeUndefined();
  });
});
