// The remaining ways to sign in: recovery codes, and removing passkeys.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { sessionCookie } from "@/lib/server/cookies/host-cookie";
import { newToken } from "@/lib/server/crypto/tokens";
import type { Database } from "@/lib/server/db/client";
import {
  postKeptRecoveryCodes,
  postMakeRecoveryCodes,
} from "@/lib/server/hosted/account-routes/recovery-routes";
import { accountRow, makeOwner } from "@/lib/server/hosted/accounts/account";
import { countRecoveryCodes, renewRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { addPasskey, claimByPasskey } from "@/lib/server/hosted/passkeys/passkey-changes";
import { listPasskeys, type NewPasskey, notePasskeyUse } from "@/lib/server/hosted/passkeys/passkeys";
import { postRemovePasskey } from "@/lib/server/hosted/passkeys/remove-passkey-routes";
import { listSessions } from "@/lib/server/hosted/sessions/sessions";
import { ownerById } from "@/lib/server/owners/owner-id";
import { browserOf, newBrowser } from "../browser";
import { freshDatabase } from "../fixtures";
import { engines } from "../open";
import { sendEnterRecoveryCode } from "./form-routes";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

const [owner, stranger] = [ownerById("somebody"), ownerById("stranger")];
const newCodes = "__Host-onward-new-codes";
const make = withPrincipal(postMakeRecoveryCodes);
const kept = withPrincipal(postKeptRecoveryCodes);
const enter = (request: Request) => sendEnterRecoveryCode(request);
const remove = (id: string) => withPrincipal((input) => postRemovePasskey(input, id));

const passkey = (counter = 0): NewPasskey => ({
  credential: newToken(),
  publicKey: newToken(),
  transports: [],
  user: newToken(),
  browser: "Firefox",
  counter,
});

/** An account with one passkey, and its recovery codes. */
async function keep(by = owner): Promise<string[]> {
  await makeOwner(by);
  const added = await claimByPasskey(by, passkey());
  return (added.ok && added.value.codes) || [];
}

async function ids(of = owner): Promise<string[]> {
  return (await listPasskeys(of)).map(({ id }) => id);
}

describe.each(engines)("recovery codes, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
  });

  it("are ten that can be typed, of more than 128 bits, of which only hashes are stored", async () => {
    const codes = await keep();
    expect(new Set(codes).size).toBe(10);
    const letters = new Set("abcdefghjkmnpqrstuvwxyz23456789");
    for (const code of codes) {
      expect(code).toMatch(/^(\w{4}-){6}\w{4}$/);
      const typed = code.replaceAll("-", "");
      expect([...typed].every((letter) => letters.has(letter))).toBe(true);
      expect(typed.length * Math.log2(letters.size)).toBeGreaterThan(128);
    }
    const rows = JSON.stringify(await database.recoveryCode.findMany());
    for (const code of codes) expect(rows).not.toContain(code.replaceAll("-", ""));
  });

  it("sign in once each, however they are typed", async () => {
    const [first = "", second = ""] = await keep();
    const browser = newBrowser();
    const typed = ` ${first.toUpperCase().replaceAll("-", " ")} `;
    expect(await browser.submit(enter, { code: typed })).toEqual({
      status: 303,
      to: "/account/recovery-codes?used",
    });
    expect(await browser.owner()).toBe(owner);
    expect(await countRecoveryCodes(owner)).toBe(9);

    const again = newBrowser();
    const wrong = { status: 303, to: "/sign-in/recovery?check" };
    for (const code of [first, "", "abcd-efgh", `${second}2`])
      expect(await again.submit(enter, { code })).toEqual(wrong);
    expect(await again.owner()).toBeUndefined();
    expect(await countRecoveryCodes(owner)).toBe(9);
    expect((await again.submit(enter, { code: second.replaceAll("-", "–") })).to).not.toBe(wrong.to);
  });

  it("let one in if the same one is typed ten times at once", async () => {
    const [code = ""] = await keep();
    const browsers = Array.from({ length: 10 }, () => newBrowser());
    await Promise.all(browsers.map((browser) => browser.submit(enter, { code })));
    const owners = await Promise.all(browsers.map((browser) => browser.owner()));
    expect(owners.filter(Boolean)).toEqual([owner]);
    expect(await countRecoveryCodes(owner)).toBe(9);
  });

  it("are replaced by new ones, which only their owner can make after confirming who they are", async () => {
    const [old = ""] = await keep();
    await keep(stranger);
    const browser = await browserOf(owner);
    expect(await browser.submit(make)).toEqual({
      status: 303,
      to: "/account/confirm?to=%2Faccount%2Frecovery-codes",
    });
    const proved = await browserOf(owner, true);
    const before = proved.jar.get(sessionCookie);
    expect(await proved.submit(make)).toEqual({ status: 303, to: "/account/recovery-codes" });
    expect(proved.jar.get(newCodes)).toBeDefined();
    expect(proved.jar.get(sessionCookie)).not.toBe(before);
    expect([await countRecoveryCodes(owner), await countRecoveryCodes(stranger)]).toEqual([10, 10]);
    expect((await newBrowser().submit(enter, { code: old })).to).toBe("/sign-in/recovery?check");
    expect((await proved.submit(kept)).to).toBe("/account");
    expect(proved.jar.get(newCodes)).toBeUndefined();
  });

  it("do not exist for an owner without an account", async () => {
    await database.owner.create({ data: { id: owner } });
    expect(await (await browserOf(owner)).submit(make)).toEqual({ status: 303, to: "/account" });
    expect(await countRecoveryCodes(owner)).toBe(0);
  });

  it("can't be tried without limit", async () => {
    // The tries of one test never fall into two windows of a limit.
    vi.useFakeTimers({ toFake: ["Date"] });
    const browser = newBrowser();
    for (let tries = 1; tries <= 60; tries++) await browser.submit(enter, { code: "abcd" });
    const [code = ""] = await keep();
    expect((await browser.submit(enter, { code })).status).toBe(429);
    expect(await browser.owner()).toBeUndefined();
    vi.useRealTimers();
  });
});

describe.each(engines)("removing a passkey, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
  });

  const gone = { status: 303, to: "/account?done=passkey-removed" };

  it("removes only that one, and gives its owner a new session", async () => {
    await keep();
    await addPasskey(owner, passkey());
    const [first = "", second] = await ids();
    const browser = await browserOf(owner, true);
    const before = browser.jar.get(sessionCookie);
    expect(await browser.submit(remove(first))).toEqual(gone);
    expect(await ids()).toEqual([second]);
    expect(browser.jar.get(sessionCookie)).not.toBe(before);
    expect(await browser.owner()).toBe(owner);
  });

  it("signs out everybody who is signed in elsewhere, if requested", async () => {
    await keep();
    const [id = ""] = await ids();
    const elsewhere = await browserOf(owner);
    const here = await browserOf(owner, true);
    expect(await here.submit(remove(id), { others: "yes" })).toEqual(gone);
    expect([await here.owner(), await elsewhere.owner()]).toEqual([owner, undefined]);
    expect(await listSessions(owner)).toHaveLength(1);
  });

  it("is refused while nothing else would sign its owner in", async () => {
    await keep();
    const [id = ""] = await ids();
    await database.recoveryCode.deleteMany();
    const browser = await browserOf(owner, true);
    expect((await browser.submit(remove(id))).status).toBe(409);
    expect(await ids()).toEqual([id]);
    await renewRecoveryCodes(owner);
    expect(await browser.submit(remove(id))).toEqual(gone);
  });

  it("is fine with a password", async () => {
    await makeOwner(owner);
    await database.account.create({
      data: accountRow(owner, { email: "a@b.example", password: "$argon2id$" }),
    });
    expect(await addPasskey(owner, passkey()), "no codes are made").toEqual({ ok: true, value: {} });
    const [id = ""] = await ids();
    expect(await (await browserOf(owner, true)).submit(remove(id))).toEqual(gone);
  });

  it("leaves a way to sign in if the last two are removed at once", async () => {
    await keep();
    await addPasskey(owner, passkey());
    await database.recoveryCode.deleteMany();
    const both = await ids();
    const windows = await Promise.all([browserOf(owner, true), browserOf(owner, true)]);
    const answers = await Promise.all(windows.map((window, at) => window.submit(remove(both[at] ?? ""))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await ids()).toHaveLength(1);
  });

  it("of somebody else is like removing one that does not exist", async () => {
    await keep();
    await keep(stranger);
    const [theirs = ""] = await ids(stranger);
    const browser = await browserOf(owner, true);
    for (const id of [theirs, "00000000-0000-4000-8000-000000000000"])
      expect(await browser.submit(remove(id))).toEqual({ status: 404, to: null });
    expect(await ids(stranger)).toEqual([theirs]);
  });

  it("asks for confirmation first, and refuses unknown fields", async () => {
    await keep();
    const [id = ""] = await ids();
    expect(await (await browserOf(owner)).submit(remove(id))).toEqual({
      status: 303,
      to: "/account/confirm?to=%2Faccount",
    });
    expect((await (await browserOf(owner, true)).submit(remove(id), { more: "yes" })).status).toBe(400);
    expect(await ids()).toEqual([id]);
  });
});

describe.each(engines)("a device's signature counter, on %s", (engine) => {
  beforeEach(() => freshDatabase(engine));

  it.each([
    [5, 6, true],
    [5, 5, false],
    [5, 4, false],
    [5, 0, false],
    [0, 0, true],
    [0, 1, true],
  ])("that was %i may become %i: %s", async (before, after, may) => {
    await makeOwner(owner);
    await claimByPasskey(owner, passkey(before));
    const [known] = await listPasskeys(owner);
    if (!known) throw new Error("There is no passkey.");
    expect(await notePasskeyUse(known, after)).toBe(may);
    expect((await listPasskeys(owner))[0]?.counter).toBe(may ? after : before);
  });

  it("lets in one of ten that say the same at once", async () => {
    await makeOwner(owner);
    await claimByPasskey(owner, passkey(1));
    const [known] = await listPasskeys(owner);
    if (!known) throw new Error("There is no passkey.");
    const noted = await Promise.all(Array.from({ length: 10 }, () => notePasskeyUse(known, 2)));
    expect(noted.filter(Boolean)).toHaveLength(1);
  });
});
