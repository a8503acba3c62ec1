import * as argon2 from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { hashPassword, isPassword } from "./password";

vi.mock("@node-rs/argon2", { spy: true });

const password = "  four words stand here ";

describe("a hashed password", () => {
  it("is told from every other one, exactly as it was typed", async () => {
    const hashed = await hashPassword(password);
    expect(hashed).not.toContain("four");
    expect(await isPassword(password, hashed)).toBe(true);
    const others = [password.trim(), password.toUpperCase(), `${password} `, "", "Ä".normalize("NFD")];
    for (const other of others) expect(await isPassword(other, hashed)).toBe(false);
    const composed = await hashPassword("Ä".repeat(8).normalize("NFC"));
    expect(await isPassword("Ä".repeat(8).normalize("NFD"), composed)).toBe(false);
  });

  it("is not cut where it is long", async () => {
    const long = "x".repeat(127);
    const hashed = await hashPassword(`${long}a`);
    expect([await isPassword(`${long}a`, hashed), await isPassword(`${long}b`, hashed)]).toEqual([
      true,
      false,
    ]);
  });

  it("is never the same twice, and costs what OWASP asks for at least", async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("takes the same work to compare when there is none", async () => {
    const hashed = await hashPassword(password);
    const verify = vi.mocked(argon2.verify);
    verify.mockClear();
    expect([await isPassword("another", hashed), await isPassword("another", undefined)]).toEqual([
      false,
      false,
    ]);
    const costs = verify.mock.calls.map(([against]) => /^.*p=\d+/.exec(String(against))?.[0]);
    expect(costs).toEqual([expect.stringContaining("m=19456,t=2,p=1"), costs[0]]);
  });
});
