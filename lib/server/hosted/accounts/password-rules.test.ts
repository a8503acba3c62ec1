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
    "31122487",
    "99121987",
    "UPPERCASEONLYHERE",
  ])("can be %j", async (password) => {
    expect(await passwordProblem(password, email)).toBeUndefined();
  });

  it("is counted in characters, as a person would, however they are composed", async () => {
    const [most, tooMany] = [passwordLength.most, passwordLength.most + 1];
    expect(await passwordProblem("å".repeat(most).normalize("NFD"))).toBeUndefined();
    expect(await passwordProblem("å".repeat(tooMany).normalize("NFD"))).toContain("this one has 129");
    expect(await passwordProblem("å".repeat(7).normalize("NFD"))).toContain("this one has 7");
    expect(await passwordProblem("💧".repeat(passwordLength.least - 1))).toContain("this one has 7");
    expect(await passwordProblem("💧".repeat(passwordLength.most))).toBeUndefined();
    expect(await passwordProblem("x".repeat(passwordLength.most + 1))).toContain("this one has 129");
    expect(await passwordProblem("")).toBe("Choose a password.");
  });

  it.each(["football", "Football", "1qaz2wsx", "12345678", "iloveyou1", "PASSW0RD"])(
    "can't be %j, which is tried first everywhere",
    async (password) => {
      expect(await passwordProblem(password, email)).toContain("tried first");
    },
  );

  it.each([
    "88888888",
    "12121212",
    "abcabcabc",
    "abcdefgh",
    "987654321",
    "0987654321",
    "1234567890",
    "POIUYTREWQ",
    "lkjhgfds",
    "19081991",
    "01012009",
    "31121987",
    "12311987",
    "19871231",
  ])("can't be %j, a pattern that is tried first everywhere", async (password) => {
    expect(await passwordProblem(password, email)).toContain("tried first");
  });

  it("can't be one of the most common ones of its length, far more than 3,000", async () => {
    const common = [...(await commonPasswords())];
    expect(common.length).toBeGreaterThan(15_000);
    for (const each of common.slice(0, 5_000)) expect(await passwordProblem(each, email), each).toBeDefined();
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
  ])("can't be %j, which is close to the address or to this site", async (password) => {
    expect(await passwordProblem(password, email)).toContain("too close");
  });

  it.each(["password", "Password", ...guessedHere.map((word) => `${word}${word}99`), "onward-password"])(
    "can't be %j, which is tried first here, and the message says so",
    async (password) => {
      expect(await passwordProblem(password, email)).toContain("tried first");
    },
  );

  it("can contain such a word", async () => {
    expect(await passwordProblem("onward through the fog", email)).toBeUndefined();
  });
});
