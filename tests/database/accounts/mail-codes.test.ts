import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { codeMinutes } from "@/lib/accounts/durations";
import type { Database } from "@/lib/server/db/client";
import { codeTries, openCode, redeemCode } from "@/lib/server/hosted/accounts/mail-codes";
import { freshDatabase, owner, stranger } from "../fixtures";
import { engines } from "../open";

const reset = { purpose: "reset" } as const;
const keep = { purpose: "keep", email: "ana@example.org", password: "$argon2id$…" } as const;
const wrong = (code: string) => (code === "00000000" ? "11111111" : "00000000");

describe.each(engines)("a mailed code, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
    await database.owner.createMany({ data: [{ id: owner }, { id: stranger }] });
  });

  it("has eight digits, returns its content, and can't be read in the database", async () => {
    const { id, code } = await openCode(owner, keep);
    expect(code).toMatch(/^\d{8}$/);
    const [row] = await database.mailCode.findMany();
    const stored = Buffer.from(row?.content ?? []).toString("latin1");
    expect(stored).not.toMatch(new RegExp(`${code}|ana|argon`));
    expect(await redeemCode("keep", { id, typed: code })).toEqual({ owner, promised: keep });
  });

  it("also works in groups", async () => {
    const { id, code } = await openCode(owner, reset);
    expect(await redeemCode("reset", { id, typed: ` ${code.slice(0, 4)} ${code.slice(4)} ` })).toBeDefined();
  });

  it("works once, even if it is typed many times at once", async () => {
    const { id, code } = await openCode(owner, reset);
    const uses = await Promise.all(
      Array.from({ length: codeTries }, () => redeemCode("reset", { id, typed: code })),
    );
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await redeemCode("reset", { id, typed: code })).toBeUndefined();
    expect(await database.mailCode.count()).toBe(0);
  });

  it("allows a few wrong tries, and no more, even if they come at once", async () => {
    const { id, code } = await openCode(owner, reset);
    const tries = Array.from({ length: codeTries - 1 }, () =>
      redeemCode("reset", { id, typed: wrong(code) }),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toEqual([]);
    expect(await redeemCode("reset", { id, typed: code })).toBeDefined();

    const next = await openCode(owner, reset);
    const more = Array.from({ length: 3 * codeTries }, () =>
      redeemCode("reset", { id: next.id, typed: wrong(next.code) }),
    );
    await Promise.all(more);
    expect(await redeemCode("reset", { id: next.id, typed: next.code })).toBeUndefined();
    expect((await database.mailCode.findUnique({ where: { id: next.id } }))?.tries).toBe(codeTries);
  });

  it("is for one purpose", async () => {
    const { id, code } = await openCode(owner, reset);
    expect(await redeemCode("keep", { id, typed: code })).toBeUndefined();
    expect(await redeemCode("email", { id, typed: code })).toBeUndefined();
    expect(await redeemCode("reset", { id, typed: code })).toBeDefined();
  });

  it("does not work in a browser that did not request it", async () => {
    const { code } = await openCode(owner, reset);
    const other = await openCode(stranger, reset);
    expect(await redeemCode("reset", { id: randomUUID(), typed: code })).toBeUndefined();
    if (other.code !== code) expect(await redeemCode("reset", { id: other.id, typed: code })).toBeUndefined();
  });

  it("expires after a few minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const [one, two] = [await openCode(owner, reset), await openCode(stranger, reset)];
    vi.setSystemTime(Date.now() + codeMinutes * 60_000 - 1);
    expect(await redeemCode("reset", { id: one.id, typed: one.code })).toBeDefined();
    vi.setSystemTime(Date.now() + 1);
    expect(await redeemCode("reset", { id: two.id, typed: two.code })).toBeUndefined();
    vi.useRealTimers();
  });

  it("is the only one of its purpose and owner, even if several are requested at once", async () => {
    await openCode(owner, keep);
    await openCode(stranger, reset);
    const opened = await Promise.all([1, 2, 3, 4].map(() => openCode(owner, reset)));
    expect(await database.mailCode.count()).toBe(3);
    const uses = [];
    for (const { id, code } of opened) uses.push(await redeemCode("reset", { id, typed: code }));
    expect(uses.filter(Boolean)).toHaveLength(1);
  });
});
