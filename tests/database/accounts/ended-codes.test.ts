// Mailed codes that are still open when somebody changes how they sign in.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { routes, withCheck } from "@/lib/routes";
import { newToken } from "@/lib/server/crypto/tokens";
import {
  claimOwner,
  findAccountByEmail,
  makeOwner,
  updateAccount,
} from "@/lib/server/hosted/accounts/account";
import { openCode, redeemCode } from "@/lib/server/hosted/accounts/mail-codes";
import { renewRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { addPasskey, claimByPasskey, removePasskey } from "@/lib/server/hosted/passkeys/passkey-changes";
import { listPasskeys, type NewPasskey } from "@/lib/server/hosted/passkeys/passkeys";
import { ownerById } from "@/lib/server/owners/owner-id";
import { newBrowser } from "../browser";
import { engines } from "../open";
import {
  canSignIn,
  codeFor,
  email,
  nextPassword,
  office,
  openForMail,
  password,
  somebody,
  subjects,
  withAccount,
} from "./by-mail";
import { sendEmail, sendEmailCode, sendPassword, sendReset, sendResetCode } from "./form-routes";

/** What happens just before a code is created, or just before it expires. */
const meanwhile = vi.hoisted(() => ({ opening: async () => {}, redeemed: async () => {} }));
vi.mock("@/lib/server/hosted/accounts/mail-codes", async (original) => {
  const real = await original<typeof import("@/lib/server/hosted/accounts/mail-codes")>();
  const once = async (name: keyof typeof meanwhile) => {
    const happens = meanwhile[name];
    meanwhile[name] = async () => {};
    await happens();
  };
  return {
    ...real,
    openCode: async (...all: Parameters<typeof real.openCode>) => {
      await once("opening");
      return await real.openCode(...all);
    },
  };
});
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    hash: async (...all: Parameters<typeof real.hash>) => {
      const happens = meanwhile.redeemed;
      meanwhile.redeemed = async () => {};
      await happens();
      return await real.hash(...all);
    },
  };
});
vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).mailingEnv(await original()),
);

const newEmail = "new@example.org";
const another = ownerById("somebody-else");

const passkey = (): NewPasskey => ({
  credential: newToken(),
  publicKey: newToken(),
  transports: [],
  user: newToken(),
  browser: "Firefox",
  counter: 0,
});

async function theirPasskey(): Promise<string> {
  const [first] = await listPasskeys(somebody);
  return first?.id ?? "";
}

const kinds = [
  { purpose: "reset" },
  { purpose: "email", email: "other@example.org" },
  { purpose: "keep", email: "other@example.org", password: "$argon2id$" },
] as const;

const changes = {
  "another e-mail address": () => updateAccount(somebody, (before) => ({ ...before, email: newEmail })),
  "another password": () => updateAccount(somebody, (before) => ({ ...before, password: "$argon2id$" })),
  "a new passkey": () => addPasskey(somebody, passkey()),
  "a passkey less": async () => removePasskey(somebody, await theirPasskey()),
  "new recovery codes": () => renewRecoveryCodes(somebody),
};

describe.each(engines)("a mailed code, on %s", (engine) => {
  beforeEach(async () => void (await openForMail(engine)));

  it.each(
    Object.entries(changes).flatMap(([name, change]) =>
      kinds.map((promised) => [promised.purpose, name, promised, change] as const),
    ),
  )("to %s expires with %s, and nobody else's does", async (_purpose, _name, promised, change) => {
    await withAccount();
    await addPasskey(somebody, passkey());
    await makeOwner(another);
    const [theirs, others] = [await openCode(somebody, promised), await openCode(another, promised)];
    await change();
    const typed = (one: { id: string; code: string }) =>
      redeemCode(promised.purpose, { id: one.id, typed: one.code });
    expect(await typed(theirs)).toBeUndefined();
    expect(await typed(others)).toBeDefined();
  });

  it.each([
    ["a passkey", () => claimByPasskey(somebody, passkey())],
    ["another address", () => claimOwner(somebody, { email: newEmail, password: "$argon2id$" })],
  ])("for creating an account expires once it is created by %s", async (_name, keep) => {
    const { id, code } = await openCode(somebody, { purpose: "keep", email, password: "$argon2id$" });
    await keep();
    expect(await redeemCode("keep", { id, typed: code })).toBeUndefined();
  });

  it("stays valid if a change was refused", async () => {
    await withAccount(another, newEmail);
    await withAccount();
    const { id, code } = await openCode(somebody, { purpose: "reset" });
    expect(await updateAccount(somebody, (before) => ({ ...before, email: newEmail }))).toMatchObject({
      ok: false,
    });
    expect(await removePasskey(somebody, "none")).toMatchObject({ ok: false });
    expect(await redeemCode("reset", { id, typed: code })).toBeDefined();
  });

  it("to the previous address opens nothing, once the account has another one", async () => {
    const browser = await withAccount();
    const stranger = newBrowser();
    await stranger.submit(sendReset, { email });
    const code = await codeFor(email);
    await browser.submit(sendEmail, { email: newEmail });
    await browser.submit(sendEmailCode, { code: await codeFor(newEmail) });
    expect((await stranger.submit(sendResetCode, { code, password: nextPassword })).to).toBe(
      withCheck(routes.resetCode()),
    );
    expect([await stranger.owner(), await canSignIn(newEmail, password)]).toEqual([undefined, true]);
  });

  it("to another address expires with a new password", async () => {
    const browser = await withAccount();
    await browser.submit(sendEmail, { email: newEmail });
    const code = await codeFor(newEmail);
    await browser.submit(sendPassword, { current: password, password: nextPassword });
    expect((await browser.submit(sendEmailCode, { code })).to).toBe(withCheck(routes.emailCode()));
    expect(await findAccountByEmail(newEmail)).toBeUndefined();
  });

  it("is not sent to an address that was changed while the code was being created", async () => {
    await withAccount();
    meanwhile.opening = async () => void (await changes["another e-mail address"]());
    await newBrowser().submit(sendReset, { email });
    expect(await subjects(email)).toEqual([]);
    expect(office.received).toEqual([]);
  });

  it("sets no password if another change comes between the code and the password", async () => {
    await withAccount();
    const stranger = newBrowser();
    await stranger.submit(sendReset, { email });
    const code = await codeFor(email);
    meanwhile.redeemed = async () => void (await changes["another e-mail address"]());
    expect((await stranger.submit(sendResetCode, { code, password: nextPassword })).to).toBe(
      withCheck(routes.resetCode()),
    );
    expect([await stranger.owner(), await canSignIn(newEmail, password)]).toEqual([undefined, true]);
  });
});
