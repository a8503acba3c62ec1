// Creating an account with a passkey, and signing in with it, through the routes that a browser calls.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findPrincipal } from "@/lib/server/auth/principal";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { sessionCookie, visitorCookie } from "@/lib/server/cookies/host-cookie";
import { newVisitorCookie } from "@/lib/server/cookies/visitor";
import type { Database } from "@/lib/server/db/client";
import { postNewPasskey, postNewPasskeyOptions } from "@/lib/server/hosted/passkeys/own-passkey-routes";
import {
  postConfirmPasskey,
  postConfirmPasskeyOptions,
} from "@/lib/server/hosted/passkeys/shown-passkey-routes";
import { ownerById } from "@/lib/server/owners/owner-id";
import { type Browser, browserOf, newBrowser } from "../browser";
import { freshDatabase } from "../fixtures";
import { engines } from "../open";
import { newDevice } from "./device";
import { sendSignInPasskey, sendSignInPasskeyOptions } from "./form-routes";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

const origin = "https://onward.example";
const owner = ownerById("somebody");
const routes = {
  "add/options": withPrincipal(postNewPasskeyOptions),
  add: withPrincipal(postNewPasskey),
  "sign-in/options": (request: Request) => sendSignInPasskeyOptions(request),
  "sign-in": (request: Request) => sendSignInPasskey(request),
  "confirm/options": withPrincipal(postConfirmPasskeyOptions),
  confirm: withPrincipal(postConfirmPasskey),
} as const;
type Act = "add" | "sign-in" | "confirm";

async function options(browser: Browser, act: Act) {
  const { status, body } = await browser.ask(routes[`${act}/options`]);
  expect(status).toBe(200);
  return body;
}

/** Somebody whose account has one passkey. */
async function kept(device = newDevice(origin), by = owner): Promise<Browser> {
  const browser = await browserOf(by);
  const made = device.make(await options(browser, "add"));
  expect(await browser.ask(routes.add, made)).toMatchObject({ status: 200 });
  return browser;
}

const refused = { status: 403, body: { kind: "refused" } };

describe.each(engines)("a passkey, on %s", (engine) => {
  let database: Database;

  beforeEach(async () => {
    database = await freshDatabase(engine);
    await database.owner.create({ data: { id: owner } });
    await database.owner.create({ data: { id: "stranger" } });
  });

  it("keeps the same owner's pages, in a new session, with ten recovery codes", async () => {
    const [browser, elsewhere] = [await browserOf(owner), await browserOf(owner)];
    const before = browser.jar.get(sessionCookie);
    const asked = await options(browser, "add");
    expect(asked).toMatchObject({
      rp: { id: "onward.example", name: "Onward" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    expect(Buffer.from(asked.user.id, "base64url").toString()).not.toContain(owner);
    const { status, body } = await browser.ask(routes.add, newDevice(origin).make(asked));
    expect([status, body]).toEqual([200, { to: "/account/recovery-codes?kept" }]);
    expect(await database.account.findMany({ select: { id: true, ownerId: true } })).toEqual([
      { id: owner, ownerId: owner },
    ]);
    expect(await database.recoveryCode.count({ where: { ownerId: owner } })).toBe(10);
    expect(browser.jar.get(sessionCookie)).not.toBe(before);
    expect(await findPrincipal(`${sessionCookie}=${before}`)).toBeUndefined();
    expect([await browser.owner(), await elsewhere.owner()]).toEqual([owner, undefined]);
  });

  it("also works for a visitor who has not written anything yet", async () => {
    const visitor = newBrowser([[visitorCookie, newVisitorCookie().split(/[=;]/)[1] ?? ""]]);
    const before = await visitor.owner();
    expect(
      await visitor.ask(routes.add, newDevice(origin).make(await options(visitor, "add"))),
    ).toMatchObject({
      status: 200,
    });
    expect([await visitor.owner(), [...visitor.jar.keys()].includes(visitorCookie)]).toEqual([before, false]);
    expect(await database.account.findMany({ select: { id: true } })).toEqual([{ id: before }]);
  });

  it("reveals nothing about the device in the database", async () => {
    const device = newDevice(origin);
    const browser = await browserOf(owner);
    const made = device.make(await options(browser, "add"));
    await browser.ask(routes.add, made);
    const rows = JSON.stringify(await database.passkey.findMany());
    for (const secret of [made.id, "Firefox", "internal"]) expect(rows).not.toContain(secret);
  });

  it("signs its owner in anywhere, and redirects to where they were going", async () => {
    const device = newDevice(origin);
    await kept(device);
    const elsewhere = newBrowser();
    const shown = device.show(await options(elsewhere, "sign-in"));
    expect(await elsewhere.ask(routes["sign-in"], shown)).toEqual({ status: 200, body: { to: "/plan" } });
    expect(await elsewhere.owner()).toBe(owner);
    expect(await database.passkey.findFirst()).toMatchObject({ counter: 2, usedAt: expect.any(Date) });
  });

  it("signs in any number of times if the device does not count", async () => {
    const device = newDevice(origin);
    const browser = await browserOf(owner);
    await browser.ask(routes.add, device.make(await options(browser, "add"), { counter: 0 }));
    for (const _ of [1, 2]) {
      const elsewhere = newBrowser();
      const shown = device.show(await options(elsewhere, "sign-in"), { counter: 0 });
      expect((await elsewhere.ask(routes["sign-in"], shown)).status).toBe(200);
    }
  });

  it.each([
    ["that was shown on another site", { origin: "https://onward.example.evil" }],
    ["of a page below another name", { origin: "https://sub.onward.example" }],
    ["for another host", { host: "example" }],
    ["without a finger, a face or a PIN", { isUnverified: true }],
    ["that was made instead of shown", { type: "webauthn.create" }],
    ["whose count stands still", { counter: 1 }],
    ["whose count went back", { counter: 0 }],
  ])("%s signs nobody in", async (_, otherwise) => {
    const device = newDevice(origin);
    await kept(device);
    const elsewhere = newBrowser();
    const asked = await options(elsewhere, "sign-in");
    expect(await elsewhere.ask(routes["sign-in"], device.show(asked, otherwise))).toEqual(refused);
    expect(await elsewhere.owner()).toBeUndefined();
    expect(await database.passkey.findFirst()).toMatchObject({ counter: 1, usedAt: null });
  });

  it.each([
    ["on another site", { origin: "https://onward.example.evil" }],
    ["for another host", { host: "example" }],
    ["without a finger, a face or a PIN", { isUnverified: true }],
    ["by signing in", { type: "webauthn.get" }],
    ["with a statement about its maker that nobody asked for", { format: "apple" }],
  ])("that was created %s is refused", async (_, otherwise) => {
    const browser = await browserOf(owner);
    const asked = await options(browser, "add");
    expect(await browser.ask(routes.add, newDevice(origin).make(asked, otherwise))).toEqual(refused);
    expect(await database.account.count()).toBe(0);
  });

  it("counts once for each request, whatever the answer was", async () => {
    const device = newDevice(origin);
    await kept(device);
    const elsewhere = newBrowser();
    const asked = await options(elsewhere, "sign-in");
    const copy = newBrowser(elsewhere.jar);
    expect((await elsewhere.ask(routes["sign-in"], device.show(asked))).status).toBe(200);
    expect(await copy.ask(routes["sign-in"], device.show(asked))).toEqual(refused);

    const third = newBrowser();
    const again = await options(third, "sign-in");
    const wrong = newBrowser(third.jar);
    expect(await wrong.ask(routes["sign-in"], device.show(again, { isUnverified: true }))).toEqual(refused);
    expect(await third.ask(routes["sign-in"], device.show(again))).toEqual(refused);
  });

  it("also counts once if the same answer comes ten times at once", async () => {
    // Such a device has no counter, so the counter can't detect it either.
    const device = newDevice(origin);
    const browser = await browserOf(owner);
    await browser.ask(routes.add, device.make(await options(browser, "add"), { counter: 0 }));
    const elsewhere = newBrowser();
    const shown = device.show(await options(elsewhere, "sign-in"), { counter: 0 });
    const tries = Array.from({ length: 10 }, () => newBrowser(elsewhere.jar).ask(routes["sign-in"], shown));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, ...Array(9).fill(403)]);
  });

  it("answers only what this browser was asked, for the same purpose, a moment ago", async () => {
    const device = newDevice(origin);
    const browser = await kept(device);
    const asked = await options(newBrowser(), "sign-in");
    expect(await newBrowser().ask(routes["sign-in"], device.show(asked)), "no cookie").toEqual(refused);
    const confirm = await options(browser, "confirm");
    expect(await browser.ask(routes["sign-in"], device.show(confirm)), "another purpose").toEqual(refused);

    vi.useFakeTimers({ toFake: ["Date"] });
    const slow = newBrowser();
    const old = await options(slow, "sign-in");
    vi.setSystemTime(Date.now() + 5 * 60_000);
    expect(await slow.ask(routes["sign-in"], device.show(old)), "too late").toEqual(refused);
    vi.useRealTimers();
  });

  it("can't be registered twice, by anybody", async () => {
    const device = newDevice(origin);
    const browser = await kept(device);
    const taken = { status: 409, body: { kind: "taken" } };
    expect(await browser.ask(routes.add, device.make(await options(browser, "add")))).toEqual(taken);
    const other = await browserOf(ownerById("stranger"));
    expect(await other.ask(routes.add, device.make(await options(other, "add")))).toEqual(taken);
    expect(await database.passkey.findMany({ select: { ownerId: true } })).toEqual([{ ownerId: owner }]);
    expect(await database.account.count()).toBe(1);
  });

  it("creates one account if two windows do so at once", async () => {
    const windows = await Promise.all([browserOf(owner), browserOf(owner)]);
    const made = await Promise.all(
      windows.map(async (window) => newDevice(origin).make(await options(window, "add"))),
    );
    const answers = await Promise.all(windows.map((window, at) => window.ask(routes.add, made[at])));
    // The other one is refused, or signed out already.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([await database.account.count(), await database.passkey.count()]).toEqual([1, 1]);
    expect(await database.recoveryCode.count()).toBe(10);
  });

  it("is added to an account only by somebody who has confirmed lately that it is theirs", async () => {
    const device = newDevice(origin);
    await kept(device);
    const browser = await browserOf(owner);
    expect(await browser.ask(routes["add/options"])).toEqual({
      status: 403,
      body: { kind: "unproved", to: "/account/confirm?to=%2Faccount" },
    });
    const shown = device.show(await options(browser, "confirm"));
    expect(await browser.ask(routes.confirm, shown)).toEqual({ status: 200, body: { to: "/plan" } });
    const asked = await options(browser, "add");
    expect(asked.excludeCredentials).toHaveLength(1);
    expect(await browser.ask(routes.add, newDevice(origin).make(asked))).toEqual({
      status: 200,
      body: { to: "/account?done=passkey-added" },
    });
    expect(await database.recoveryCode.count(), "the codes stay as they are").toBe(10);
  });

  it("of somebody else confirms nothing", async () => {
    const [own, foreign] = [newDevice(origin), newDevice(origin)];
    await kept(own);
    await kept(foreign, ownerById("stranger"));
    const browser = await browserOf(owner);
    expect(await browser.ask(routes.confirm, foreign.show(await options(browser, "confirm")))).toEqual(
      refused,
    );
    expect((await browser.ask(routes["add/options"])).status).toBe(403);
  });

  it("is the twentieth at most", async () => {
    await kept();
    const browser = await browserOf(owner, true);
    for (let count = 1; count < 20; count++) {
      const made = newDevice(origin).make(await options(browser, "add"));
      expect(await browser.ask(routes.add, made), `${count}`).toMatchObject({ status: 200 });
    }
    expect(await browser.ask(routes["add/options"])).toEqual({ status: 409, body: { kind: "too-many" } });
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["words", "open"],
    ["more than was asked for", { more: true }],
    ["an id that is too long", { id: "a".repeat(1_365) }],
  ])("for which the browser sends %s is refused", async (_, change) => {
    const device = newDevice(origin);
    await kept(device);
    const elsewhere = newBrowser();
    const shown = device.show(await options(elsewhere, "sign-in"));
    const sent = typeof change === "object" ? { ...shown, ...change } : change;
    expect(await elsewhere.ask(routes["sign-in"], sent)).toEqual({
      status: 400,
      body: { kind: "malformed" },
    });
  });

  it("can't be requested by somebody who is not identified here", async () => {
    for (const name of ["add/options", "add", "confirm/options", "confirm"] as const)
      expect(await newBrowser().ask(routes[name])).toEqual({ status: 401, body: { kind: "signed-out" } });
  });
});
