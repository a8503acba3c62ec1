import * as argon2 from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { comparePassword, hashPassword } from "./password";

vi.mock("@node-rs/argon2", { spy: true });

const password = "  four words stand here ";

const asker = { name: "198.51.100.1", isKnown: false };
const compared = (typed: string, hashed?: string) => comparePassword(typed, hashed, asker);
const isPassword = async (typed: string, hashed?: string) => (await compared(typed, hashed)).isSame;

/** A hash from before composition was normalized. */
const hashOfTyped = (typed: string) =>
  argon2.hash(typed, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });

describe("a hashed password", () => {
  it("is distinguished from every other one, to the last letter", async () => {
    const hashed = await hashPassword(password, asker);
    expect(hashed).not.toContain("four");
    expect(await isPassword(password, hashed)).toBe(true);
    const others = [password.trim(), password.toUpperCase(), `${password} `, ""];
    for (const other of others) expect(await isPassword(other, hashed)).toBe(false);
  });

  it.each([
    ["composed letters", "Çağrı Ångström 각", "NFC"],
    ["letters with marks of their own", "Çağrı Ångström 각", "NFD"],
    ["spaces of other widths", "vier\u00a0wörter\u2003hier\u3000stehen", "NFC"],
  ])("is the same on every keyboard: %s", async (_what, typed, form) => {
    const here = typed.normalize(form);
    const everywhere = [typed.normalize("NFC"), typed.normalize("NFD"), typed.replace(/\p{Zs}/gu, " ")];
    const hashed = await hashPassword(here, asker);
    for (const there of everywhere) expect(await compared(there, hashed)).toEqual({ isSame: true });
  });

  it.each([
    ["a ligature", "of\ufb01ce hours", "office hours"],
    ["a wide letter", "\uff41nother one", "another one"],
    ["a capital", "Another one", "another one"],
    ["a mark that is none", "naive people", "naïve people"],
    ["a zero-width space", "four\u200bwords here", "fourwords here"],
    ["a tab", "four\twords here", "four words here"],
  ])("stays different with %s", async (_what, one, other) => {
    expect(await isPassword(one, await hashPassword(other, asker))).toBe(false);
    expect(await isPassword(other, await hashPassword(one, asker))).toBe(false);
  });

  it("whose hash was made exactly as typed still matches, and gets a hash that matches everywhere", async () => {
    const typed = "Çağrı Ångström 각".normalize("NFD");
    const { isSame, renewed } = await compared(typed, await hashOfTyped(typed));
    expect(isSame).toBe(true);
    expect(await compared(typed.normalize("NFC"), renewed)).toEqual({ isSame: true });
    expect(await isPassword(`${typed}!`, await hashOfTyped(typed))).toBe(false);
  });

  it("is hashed at most twice if it is wrong, and once if it could not have been typed differently", async () => {
    const verify = vi.mocked(argon2.verify);
    const work = async (typed: string, hashed: string | undefined) => {
      verify.mockClear();
      await isPassword(typed, hashed);
      return verify.mock.calls.length;
    };
    const hashed = await hashPassword(password, asker);
    const composed = "Ä".repeat(8);
    for (const against of [hashed, undefined]) {
      expect(await work("another", against)).toBe(1);
      expect(await work(composed.normalize("NFC"), against)).toBe(1);
      expect(await work(composed.normalize("NFD"), against)).toBe(2);
    }
  });

  it("is not truncated if it is long", async () => {
    const long = "x".repeat(127);
    const hashed = await hashPassword(`${long}a`, asker);
    expect([await isPassword(`${long}a`, hashed), await isPassword(`${long}b`, hashed)]).toEqual([
      true,
      false,
    ]);
  });

  it("never has the same hash twice, and costs at least what OWASP asks for", async () => {
    const [one, two] = [await hashPassword(password, asker), await hashPassword(password, asker)];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("takes the same work to compare if there is none", async () => {
    const hashed = await hashPassword(password, asker);
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
