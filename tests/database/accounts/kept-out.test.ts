// Strangers who want to lock somebody out of their account, and the browsers in which that person has signed in
// before.
import * as argon2 from "@node-rs/argon2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { routes, withCheck } from "@/lib/routes";
import { knownBrowserName } from "@/lib/server/cookies/known-browser";
import { makeOwner, updateAccount } from "@/lib/server/hosted/accounts/account";
import { allMailSent } from "@/lib/server/hosted/accounts/mail";
import { renewRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { endOtherSessions } from "@/lib/server/hosted/sessions/sessions";
import { ownerById } from "@/lib/server/owners/owner-id";
import { type Browser, browserOf, newBrowser } from "../browser";
import { engines } from "../open";
import {
  canSignIn,
  codeFor,
  email,
  holdTime,
  nextPassword,
  office,
  openForMail,
  password,
  somebody,
  withAccount,
  wrong,
} from "./by-mail";
import {
  sendClaim,
  sendClaimCode,
  sendEmail,
  sendEmailCode,
  sendEnterRecoveryCode,
  sendReset,
  sendResetCode,
  sendSignIn,
} from "./form-routes";

/** Comparing passwords is not tested here; `shut` delays each one that starts. */
const gate = vi.hoisted(() => ({ shut: undefined as Promise<void> | undefined }));
vi.mock("@node-rs/argon2", () => ({
  hash: vi.fn(async (text: string) => `hash of ${text}`),
  verify: vi.fn(async (hashed: string, text: string) => {
    await gate.shut;
    return hashed === `hash of ${text}`;
  }),
}));
vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).mailingEnv(await original()),
);

const strangers = Array.from({ length: 10 }, (_one, at) => `198.51.100.${at}`);

/** What is left of this browser once its session is over. */
function later({ jar }: Browser): Browser {
  const known = jar.get(knownBrowserName);
  return newBrowser(known === undefined ? [] : [[knownBrowserName, known]], "203.0.113.1");
}

async function signedInBefore(secret = password): Promise<Browser> {
  const browser = newBrowser([], "203.0.113.1");
  await browser.submit(sendSignIn, { email, password: secret });
  return later(browser);
}

/** Strangers use up the limits for tries and mails to this address. */
async function guess(): Promise<void> {
  for (const address of strangers) {
    for (let tries = 0; tries < 10; tries++)
      await newBrowser([], address).submit(sendSignIn, { email, password: wrong });
  }
}
async function askForMails(): Promise<void> {
  for (const address of strangers.slice(0, 4)) {
    for (let asked = 0; asked < 5; asked++) await newBrowser([], address).submit(sendReset, { email });
  }
  await allMailSent();
}

describe.each(engines)("a stranger with ten addresses, on %s", (engine) => {
  beforeEach(async () => {
    await openForMail(engine);
    holdTime();
    await withAccount();
  });

  it("locks nobody out of a browser in which they have signed in before", async () => {
    const browser = await signedInBefore();
    await guess();
    expect((await newBrowser([], "203.0.113.2").submit(sendSignIn, { email, password })).status).toBe(429);
    const unknown = newBrowser([], "203.0.113.1");
    expect((await unknown.submit(sendSignIn, { email, password })).status, "by its address alone").toBe(429);
    expect((await browser.submit(sendSignIn, { email, password })).to).toBe(routes.home());
    expect(await browser.owner()).toBe(somebody);
  });

  it("keeps nobody from setting a new password there", async () => {
    const browser = await signedInBefore();
    await askForMails();
    expect((await newBrowser([], "203.0.113.2").submit(sendReset, { email })).status).toBe(429);
    office.received.length = 0;
    expect((await browser.submit(sendReset, { email })).to).toBe(routes.resetCode());
    const fields = { code: await codeFor(email), password: nextPassword };
    expect((await browser.submit(sendResetCode, fields)).to).toBe(routes.home());
    expect(await canSignIn(email, nextPassword)).toBe(true);
  });

  it("does not end the code that was requested there", async () => {
    const browser = await signedInBefore();
    await browser.submit(sendReset, { email });
    const code = await codeFor(email);
    await askForMails();
    expect((await browser.submit(sendResetCode, { code, password: nextPassword })).to).toBe(routes.home());
  });

  it("gets no extra tries by signing in as somebody else, or with a made-up cookie", async () => {
    const [name, theirs] = ["b@example.org", ownerById("another")];
    await withAccount(theirs, name);
    const browser = newBrowser([], "203.0.113.9");
    await browser.submit(sendSignIn, { email: name, password });
    await guess();
    for (const one of [later(browser), newBrowser([[knownBrowserName, "x".repeat(90)]])])
      expect((await one.submit(sendSignIn, { email, password })).status).toBe(429);
  });
});

describe.each(engines)("a known browser, on %s", (engine) => {
  beforeEach(async () => {
    await openForMail(engine);
    holdTime();
  });

  it("has few tries of its own, which do not count for others", async () => {
    await withAccount();
    const [browser, other] = [await signedInBefore(), await signedInBefore()];
    const tries = [];
    for (let each = 0; each < 11; each++)
      tries.push((await browser.submit(sendSignIn, { email, password: wrong })).status);
    expect(tries).toEqual([...Array(10).fill(303), 429]);
    const mails = [];
    for (let each = 0; each < 6; each++) mails.push((await browser.submit(sendReset, { email })).status);
    expect(mails).toEqual([...Array(5).fill(303), 429]);
    expect((await other.submit(sendSignIn, { email, password })).to).toBe(routes.home());
    expect((await newBrowser().submit(sendSignIn, { email, password })).to).toBe(routes.home());
  });

  it("is one in which somebody signed in, created an account or changed their address, in any way", async () => {
    const isKnown = async (browser: Browser, address: string) => {
      const asked = later(browser);
      const told = vi.mocked(argon2.verify).mock.calls.length;
      for (let each = 0; each < 12; each++)
        await newBrowser([], "203.0.113.1").submit(sendSignIn, { email: address, password: wrong });
      expect(vi.mocked(argon2.verify).mock.calls.length - told, "strangers there").toBeLessThanOrEqual(10);
      return (await asked.submit(sendSignIn, { email: address, password })).to === routes.home();
    };
    await makeOwner(somebody);
    const keeping = await browserOf(somebody);
    await keeping.submit(sendClaim, { email, password });
    await keeping.submit(sendClaimCode, { code: await codeFor(email) });
    expect(await isKnown(keeping, email)).toBe(true);

    const [code = ""] = (await renewRecoveryCodes(somebody)) ?? [];
    const byCode = newBrowser();
    await byCode.submit(sendEnterRecoveryCode, { code });
    expect(await isKnown(byCode, email)).toBe(true);

    await byCode.submit(sendEmail, { email: "new@example.org" });
    await byCode.submit(sendEmailCode, { code: await codeFor("new@example.org") });
    expect(await isKnown(byCode, "new@example.org")).toBe(true);
    expect(await isKnown(newBrowser(), "new@example.org"), "another one").toBe(false);
  });

  it("has a cookie that reveals nobody", async () => {
    await withAccount();
    const { jar } = await signedInBefore();
    expect([...jar.keys()]).toEqual([knownBrowserName]);
    const inside = Buffer.from(jar.get(knownBrowserName) ?? "", "base64url").toString("latin1");
    expect(inside).not.toMatch(/ana|example|somebody/);
  });
});

describe.each(engines)("two hundred simultaneous sign-ins from one address, on %s", (engine) => {
  beforeEach(async () => void (await openForMail(engine)));

  it("get few turns, and block nobody else", async () => {
    await withAccount();
    let open = () => {};
    gate.shut = new Promise((resolve) => {
      open = resolve;
    });
    const verify = vi.mocked(argon2.verify);
    verify.mockClear();
    const answers: number[] = [];
    const flood = Array.from({ length: 200 }, async (_one, at) => {
      const fields = { email: `${at}@example.org`, password: wrong };
      answers.push((await newBrowser([], "198.51.100.1").submit(sendSignIn, fields)).status);
    });
    await expect.poll(() => answers.length).toBeGreaterThanOrEqual(178);
    const browser = newBrowser([], "203.0.113.1");
    const signingIn = browser.submit(sendSignIn, { email, password });
    open();
    await Promise.all(flood);
    gate.shut = undefined;
    expect((await signingIn).to).toBe(routes.home());
    expect(answers.filter((status) => status === 303)).toHaveLength(22);
    expect(answers.filter((status) => status === 503)).toHaveLength(178);
    expect(verify).toHaveBeenCalledTimes(23);
  });
});

describe.each(engines)("a password that is changed while it is compared, on %s", (engine) => {
  beforeEach(async () => void (await openForMail(engine)));

  it("lets nobody in any more", async () => {
    await withAccount();
    let open = () => {};
    gate.shut = new Promise((resolve) => {
      open = resolve;
    });
    const verify = vi.mocked(argon2.verify);
    verify.mockClear();
    const browser = newBrowser([], "203.0.113.1");
    const signingIn = browser.submit(sendSignIn, { email, password });
    await expect.poll(() => verify.mock.calls.length).toBe(1);
    await updateAccount(somebody, (before) => ({ ...before, password: `hash of ${nextPassword}` }));
    await endOtherSessions(somebody);
    open();
    gate.shut = undefined;
    expect((await signingIn).to).toBe(withCheck(routes.signIn()));
    expect(await browser.owner()).toBeUndefined();
    expect(await canSignIn(email, nextPassword)).toBe(true);
  });
});
