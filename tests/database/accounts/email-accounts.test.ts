// Creating an account and signing in by e-mail and password, through the handlers that the forms post to.
import * as argon2 from "@node-rs/argon2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { routes, withCheck } from "@/lib/routes";
import { sessionCookie } from "@/lib/server/cookies/host-cookie";
import { newVisitorCookie } from "@/lib/server/cookies/visitor";
import type { Database } from "@/lib/server/db/client";
import { claimOwner, findAccount, findAccountByEmail, makeOwner } from "@/lib/server/hosted/accounts/account";
import { allMailSent } from "@/lib/server/hosted/accounts/mail";
import { codeTries, openCode, redeemCode } from "@/lib/server/hosted/accounts/mail-codes";
import { listSessions } from "@/lib/server/hosted/sessions/sessions";
import { ownerById } from "@/lib/server/owners/owner-id";
import { browserOf, newBrowser } from "../browser";
import { engines } from "../open";
import {
  canSignIn,
  codeFor,
  counted,
  email,
  holdTime,
  nextPassword,
  office,
  openForMail,
  password,
  somebody,
  subjects,
  withAccount,
  wrong,
} from "./by-mail";
import { sendClaim, sendClaimCode, sendEmailCode, sendProof, sendResetCode, sendSignIn } from "./form-routes";

vi.mock("@node-rs/argon2", { spy: true });
vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).mailingEnv(await original()),
);

let database: Database;

describe.each(engines)("creating an account by e-mail and password, on %s", (engine) => {
  beforeEach(async () => {
    database = await openForMail(engine);
  });

  it("is done once the mailed code is typed, for the same owner, with a new session", async () => {
    const browser = await browserOf(somebody);
    const before = browser.jar.get(sessionCookie);
    expect(await browser.submit(sendClaim, { email, password })).toEqual({
      status: 303,
      to: routes.claimCode(),
    });
    expect(await findAccount(somebody)).toBeUndefined();
    const code = await codeFor(email);
    expect(await browser.submit(sendClaimCode, { code })).toEqual({
      status: 303,
      to: routes.accountAfter("kept"),
    });
    expect(await findAccountByEmail(email)).toMatchObject({ owner: somebody });
    expect(await browser.owner()).toBe(somebody);
    expect(browser.jar.get(sessionCookie)).not.toBe(before);
    expect(await listSessions(somebody)).toMatchObject([{ provedAt: expect.any(Date) }]);
    expect(await canSignIn(email, password)).toBe(true);
  });

  it("can be done by somebody who has saved nothing yet", async () => {
    const [name = "", value = ""] = (newVisitorCookie().split(";")[0] ?? "").split("=");
    const browser = newBrowser([[name, value]]);
    const visitor = await browser.owner();
    await browser.submit(sendClaim, { email, password });
    await browser.submit(sendClaimCode, { code: await codeFor(email) });
    expect(await browser.owner()).toBe(visitor);
    expect(await findAccountByEmail(email)).toMatchObject({ owner: visitor });
    expect(await newBrowser([[name, value]]).owner()).toBeUndefined();
  });

  it("sends a mail with the code, no link that does anything, and nothing that was written", async () => {
    await (await browserOf(somebody)).submit(sendClaim, { email, password });
    const code = await codeFor(email);
    const [received] = office.received;
    expect(received?.subject).toBe("Your code - Onward");
    expect(received?.text).toContain(code);
    expect(received?.text.match(/https?:\S+/g)).toEqual(["https://onward.example"]);
    expect(received?.raw).not.toContain(password);
  });

  it("gets the same answer, after the same work, for an address that has an account", async () => {
    await withAccount(ownerById("another"), "taken@example.org");
    const [free, taken] = [await browserOf(somebody), await browserOf(somebody)];
    const asked = await counted(() => free.submit(sendClaim, { email, password }));
    const askedTaken = await counted(() => taken.submit(sendClaim, { email: "Taken@example.org", password }));
    expect(askedTaken).toEqual(asked);
    expect(asked.hashed).toBe(1);
    expect(await subjects("Taken@example.org")).toEqual(["You have an account already - Onward"]);
    expect(office.codeFor("Taken@example.org")).toBeUndefined();
    const tried = await counted(() => taken.submit(sendClaimCode, { code: "00000000" }));
    expect(tried).toEqual({ hashed: 0, result: { status: 303, to: withCheck(routes.claimCode()) } });
    expect(await findAccount(somebody)).toBeUndefined();
  });

  it("needs the code, in the browser and on the page where it was requested", async () => {
    const [here, there] = [await browserOf(somebody), await browserOf(somebody)];
    await here.submit(sendClaim, { email, password });
    const code = await codeFor(email);
    const refused = { status: 303, to: withCheck(routes.claimCode()) };
    expect(await there.submit(sendClaimCode, { code })).toEqual(refused);
    expect(
      await (await withAccount(ownerById("another"), "b@example.org")).submit(sendEmailCode, { code }),
    ).toEqual({
      status: 303,
      to: withCheck(routes.emailCode()),
    });
    expect((await newBrowser(here.jar).submit(sendResetCode, { code, password: nextPassword })).to).toBe(
      withCheck(routes.resetCode()),
    );
    expect(await here.submit(sendClaimCode, { code })).toEqual({
      status: 303,
      to: routes.accountAfter("kept"),
    });
  });

  it("works only for the person who asked, if somebody else has signed in to that browser since", async () => {
    const another = ownerById("another");
    await makeOwner(another);
    const [here, theirs] = [await browserOf(somebody), await browserOf(another)];
    await here.submit(sendClaim, { email, password });
    const mixed = newBrowser([...here.jar, ...theirs.jar]);
    expect((await mixed.submit(sendClaimCode, { code: await codeFor(email) })).to).toBe(
      withCheck(routes.claimCode()),
    );
    expect(await database.account.count()).toBe(0);
  });

  it("is cancelled after a few wrong codes", async () => {
    const browser = await browserOf(somebody);
    await browser.submit(sendClaim, { email, password });
    const code = await codeFor(email);
    const other = code === "00000000" ? "11111111" : "00000000";
    for (let each = 0; each < codeTries; each++) await browser.submit(sendClaimCode, { code: other });
    expect((await browser.submit(sendClaimCode, { code })).to).toBe(withCheck(routes.claimCode()));
    expect(await findAccount(somebody)).toBeUndefined();
  });

  it("creates one account if two ask for the same address", async () => {
    const another = ownerById("another");
    await makeOwner(another);
    const [one, two] = [await browserOf(somebody), await browserOf(another)];
    await one.submit(sendClaim, { email, password });
    const first = await codeFor(email);
    await two.submit(sendClaim, { email, password });
    const second = await codeFor(email);
    const done = await Promise.all([
      one.submit(sendClaimCode, { code: first }),
      two.submit(sendClaimCode, { code: second }),
    ]);
    expect(done.map(({ to }) => to).sort()).toEqual(
      [routes.accountAfter("kept"), withCheck(routes.claimCode())].sort(),
    );
    expect(await database.account.count()).toBe(1);
  });

  it.each([
    { email: "ana", password },
    { email, password: "short" },
    { email, password: "ana-ana-ana" },
    { email: "a@example.org, b@example.org", password },
    { email: "a@example.org\r\nBcc: b@example.org", password },
  ])("asks again for what is not accepted: %j", async (fields) => {
    const browser = await browserOf(somebody);
    expect(await browser.submit(sendClaim, fields)).toEqual({ status: 303, to: withCheck(routes.claim()) });
    await allMailSent();
    expect(office.received).toEqual([]);
    expect(await database.mailCode.count()).toBe(0);
  });

  it("accepts no form with extra fields", async () => {
    const fields = { email, password, ownerId: "another" };
    expect((await (await browserOf(somebody)).submit(sendClaim, fields)).status).toBe(400);
  });
});

describe.each(engines)("signing in by e-mail and password, on %s", (engine) => {
  beforeEach(async () => {
    database = await openForMail(engine);
  });

  it("opens the account, ignoring case in the address, and goes on", async () => {
    await withAccount();
    const browser = newBrowser();
    const fields = { email: " Ana@Example.org ", password, to: "/plan" };
    expect(await browser.submit(sendSignIn, fields)).toEqual({ status: 303, to: "/plan" });
    expect(await browser.owner()).toBe(somebody);
  });

  it("gets the same answer, after the same work, whether the address or the password is wrong", async () => {
    await withAccount();
    await claimOwner(await other("by-passkey"), {});
    const [browser, stranger] = [newBrowser(), newBrowser()];
    const known = await counted(() => browser.submit(sendSignIn, { email, password: wrong }));
    const unknown = await counted(() =>
      stranger.submit(sendSignIn, { email: "b@example.org", password: wrong }),
    );
    expect(known).toEqual({ hashed: 1, result: { status: 303, to: withCheck(routes.signIn()) } });
    expect(unknown).toEqual(known);
    expect([...browser.jar.keys()]).toEqual([...stranger.jar.keys()]);
    expect(await browser.owner()).toBeUndefined();
  });

  const other = async (id: string) => {
    await makeOwner(ownerById(id));
    return ownerById(id);
  };

  it("takes a password exactly as it was chosen", async () => {
    await withAccount();
    for (const each of [` ${password}`, password.toUpperCase(), `${password} `])
      expect(await canSignIn(email, each), each).toBe(false);
    expect(await canSignIn(email, password)).toBe(true);
  });

  const marked = "Çağrı Ångström 각";
  const forms = ["NFC", "NFD"] as const;

  it.each(forms)("accepts a password from every keyboard, once chosen in %s", async (form) => {
    const browser = await browserOf(somebody);
    await browser.submit(sendClaim, { email, password: marked.normalize(form) });
    await browser.submit(sendClaimCode, { code: await codeFor(email) });
    for (const each of forms) expect(await canSignIn(email, marked.normalize(each)), each).toBe(true);
    const proof = { password: marked.normalize("NFD"), to: "/plan" };
    expect((await browser.submit(sendProof, proof)).to).toBe("/plan");
  });

  it.each(forms)(
    "accepts one whose hash was made exactly as typed, in %s, and then from every keyboard",
    async (form) => {
      await makeOwner(somebody);
      const typed = marked.normalize(form);
      await claimOwner(somebody, { email, password: await argon2.hash(typed) });
      const { id, code } = await openCode(somebody, { purpose: "reset" });
      expect(await canSignIn(email, typed)).toBe(true);
      for (const each of forms) expect(await canSignIn(email, marked.normalize(each)), each).toBe(true);
      expect(await redeemCode("reset", { id, typed: code }), "nothing was changed").toBeDefined();
    },
  );

  it("is slowed down when somebody guesses, and the owner gets in elsewhere", async () => {
    holdTime();
    await withAccount();
    const guesses = Array.from({ length: 12 }, () =>
      newBrowser().submit(sendSignIn, { email, password: wrong }),
    );
    const answers = (await Promise.all(guesses)).map(({ status }) => status);
    expect(answers.filter((status) => status === 429)).toHaveLength(2);
    expect((await newBrowser().submit(sendSignIn, { email, password })).status).toBe(429);
    const elsewhere = newBrowser([], "198.51.100.7");
    expect((await elsewhere.submit(sendSignIn, { email, password })).to).toBe(routes.home());
  });

  it("shows the typed address only to the page that follows", async () => {
    const browser = newBrowser();
    const { to } = await browser.submit(sendSignIn, { email, password: wrong });
    expect(to).not.toContain("ana");
    expect([...browser.jar.values()].join()).not.toMatch(/ana|example/);
  });
});
