// Changes to an account by e-mail and password, through the handlers that the forms post to.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { routes, withCheck } from "@/lib/routes";
import { sessionCookie } from "@/lib/server/cookies/host-cookie";
import { claimOwner, findAccount, findAccountByEmail } from "@/lib/server/hosted/accounts/account";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { ownerById } from "@/lib/server/owners/owner-id";
import { browserOf, newBrowser } from "../browser";
import { mailServer } from "../hosted";
import { engines } from "../open";
import {
  canSignIn,
  codeFor,
  counted,
  email,
  holdTime,
  nextPassword,
  openForMail,
  password,
  somebody,
  subjects,
  withAccount,
  wrong,
} from "./by-mail";
import {
  sendClaim,
  sendClaimCode,
  sendEmail,
  sendEmailCode,
  sendPassword,
  sendProof,
  sendReset,
  sendResetCode,
  sendSignIn,
} from "./form-routes";

vi.mock("@node-rs/argon2", { spy: true });
vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).mailingEnv(await original()),
);

describe.each(engines)("a new password by e-mail, on %s", (engine) => {
  beforeEach(async () => void (await openForMail(engine)));

  it("signs in with the code, ends every other session, and is reported by mail", async () => {
    const elsewhere = await withAccount();
    const browser = newBrowser();
    expect(await browser.submit(sendReset, { email })).toEqual({ status: 303, to: routes.resetCode() });
    const fields = { code: await codeFor(email), password: nextPassword };
    expect(await browser.submit(sendResetCode, fields)).toEqual({ status: 303, to: routes.home() });
    expect([await browser.owner(), await elsewhere.owner()]).toEqual([somebody, undefined]);
    expect([await canSignIn(email, password), await canSignIn(email, nextPassword)]).toEqual([false, true]);
    expect(await subjects(email)).toContain("Your password is changed - Onward");
    expect((await browser.submit(sendResetCode, fields)).to).toBe(withCheck(routes.resetCode()));
  });

  it("gets the same answer, after the same work, for an address that has no account", async () => {
    await withAccount();
    const [browser, stranger] = [newBrowser(), newBrowser()];
    const known = await counted(() => browser.submit(sendReset, { email }));
    const unknown = await counted(() => stranger.submit(sendReset, { email: "b@example.org" }));
    expect(unknown).toEqual(known);
    expect([...browser.jar.keys()]).toEqual([...stranger.jar.keys()]);
    expect(await subjects("b@example.org")).toEqual([]);
    const typed = { code: "0000 0000", password: nextPassword };
    const tried = await counted(() => browser.submit(sendResetCode, typed));
    expect(await counted(() => stranger.submit(sendResetCode, typed))).toEqual(tried);
    expect(tried.hashed).toBe(0);
  });

  it("that is not accepted does not use up the code", async () => {
    await withAccount();
    const browser = newBrowser();
    await browser.submit(sendReset, { email });
    const code = await codeFor(email);
    for (const each of ["short", "football", email])
      expect((await browser.submit(sendResetCode, { code, password: each })).to).toBe(
        withCheck(routes.resetCode()),
      );
    expect((await browser.submit(sendResetCode, { code, password: nextPassword })).to).toBe(routes.home());
  });

  it("is limited to so many mails an hour, reported alike for every address", async () => {
    holdTime();
    await withAccount();
    const statuses = async (to: string, from: string) => {
      const asked = [];
      for (let each = 0; each < 6; each++)
        asked.push(await newBrowser([], from).submit(sendReset, { email: to }));
      return asked.map(({ status }) => status);
    };
    for (const to of [email, "b@example.org"])
      expect(await statuses(to, "198.51.100.1")).toEqual([303, 303, 303, 303, 303, 429]);
    for (const each of [2, 3, 4]) await statuses(email, `198.51.100.${each}`);
    expect(await statuses(email, "198.51.100.5")).toEqual([429, 429, 429, 429, 429, 429]);
    expect(await subjects(email)).toHaveLength(20);
  });
});

describe.each(engines)("a change of the account, on %s", (engine) => {
  beforeEach(async () => void (await openForMail(engine)));

  it("of the e-mail address needs the code that was sent to the new one, and is reported to the old one", async () => {
    const browser = await withAccount();
    const before = browser.jar.get(sessionCookie);
    await browser.submit(sendEmail, { email: "new@example.org" });
    expect(await findAccountByEmail("new@example.org")).toBeUndefined();
    const code = await codeFor("new@example.org");
    expect((await browser.submit(sendEmailCode, { code })).to).toBe(routes.accountAfter("email-changed"));
    expect([await canSignIn(email, password), await canSignIn("new@example.org", password)]).toEqual([
      false,
      true,
    ]);
    expect(await subjects(email)).toEqual(["Your e-mail address is changed - Onward"]);
    expect(browser.jar.get(sessionCookie)).not.toBe(before);
  });

  it("of the e-mail address can't take somebody else's, and tells only them", async () => {
    await withAccount(ownerById("another"), "taken@example.org");
    const browser = await withAccount();
    expect((await browser.submit(sendEmail, { email: "taken@example.org" })).to).toBe(routes.emailCode());
    expect(await subjects("taken@example.org")).toEqual(["You have an account already - Onward"]);
    expect((await browser.submit(sendEmailCode, { code: "12345678" })).to).toBe(
      withCheck(routes.emailCode()),
    );
    expect((await findAccount(somebody))?.email).toBe(email);
  });

  it("gives somebody with only a passkey an address and a password at once", async () => {
    await claimOwner(somebody, {});
    const browser = await browserOf(somebody, true);
    expect((await browser.submit(sendEmail, { email })).to).toBe(withCheck(routes.changeEmail()));
    await browser.submit(sendEmail, { email, password });
    await browser.submit(sendEmailCode, { code: await codeFor(email) });
    expect(await canSignIn(email, password)).toBe(true);
  });

  it("of the password needs the current one, ends every other session, and is reported by mail", async () => {
    const [browser, elsewhere] = [await withAccount(), await browserOf(somebody)];
    const again = withCheck(routes.changePassword());
    const save = (current: string, next: string) => browser.submit(sendPassword, { current, password: next });
    expect((await save(wrong, nextPassword)).to).toBe(again);
    expect((await save(password, "short")).to).toBe(again);
    expect(await canSignIn(email, password)).toBe(true);
    expect((await save(password, nextPassword)).to).toBe(routes.accountAfter("password-changed"));
    expect([await browser.owner(), await elsewhere.owner()]).toEqual([somebody, undefined]);
    expect([await canSignIn(email, password), await canSignIn(email, nextPassword)]).toEqual([false, true]);
    expect(await subjects(email)).toEqual(["Your password is changed - Onward"]);
  });

  it("asks for confirmation first if there was none lately, and then goes on", async () => {
    const browser = await withAccount(somebody, email, false);
    const proof = routes.confirm(routes.changeEmail());
    expect((await browser.submit(sendEmail, { email: "new@example.org" })).to).toBe(proof);
    const to = routes.changeEmail();
    expect((await browser.submit(sendProof, { password: wrong, to })).to).toBe(withCheck(proof));
    expect((await browser.submit(sendProof, { password, to })).to).toBe(to);
    expect((await browser.submit(sendEmail, { email: "new@example.org" })).to).toBe(routes.emailCode());
    expect((await browser.submit(sendProof, { password, to: "//elsewhere.example" })).to).toBe(
      routes.account(),
    );
  });

  it("is refused from a page that was rendered for somebody else", async () => {
    const browser = await withAccount();
    const fields = { email: "new@example.org", owner: ownerTag(ownerById("another")) ?? "" };
    expect((await browser.submit(sendEmail, fields)).status).toBeGreaterThanOrEqual(400);
    expect(await subjects("new@example.org")).toEqual([]);
    expect((await browser.submit(sendEmail, { ...fields, owner: ownerTag(somebody) ?? "" })).status).toBe(
      303,
    );
    expect(await subjects("new@example.org")).toEqual(["Your code - Onward"]);
  });

  it("allows few wrong passwords", async () => {
    holdTime();
    const browser = await withAccount();
    const tries = [];
    for (let each = 0; each < 11; each++)
      tries.push(await browser.submit(sendProof, { password: wrong, to: routes.account() }));
    expect(tries.map(({ status }) => status).lastIndexOf(303)).toBe(9);
    expect(tries.at(-1)?.status).toBe(429);
  });
});

describe.each(engines)("without mail, on %s", (engine) => {
  beforeEach(async () => {
    await openForMail(engine);
    mailServer.now = undefined;
  });

  it("none of these forms exists", async () => {
    const browser = await browserOf(somebody);
    const handlers = [
      sendSignIn,
      sendReset,
      sendResetCode,
      sendClaim,
      sendClaimCode,
      sendEmail,
      sendEmailCode,
      sendPassword,
    ];
    for (const handler of handlers)
      expect((await browser.submit(handler, { email, password })).status).toBe(404);
  });
});
