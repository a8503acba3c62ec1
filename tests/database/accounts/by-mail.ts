// Accounts by e-mail and password, with a real SMTP server. The test that uses it mocks the settings with
// `mailingEnv`.
import * as argon2 from "@node-rs/argon2";
import { afterAll, onTestFinished, vi } from "vitest";
import { routes } from "@/lib/routes";
import type { Database } from "@/lib/server/db/client";
import { claimOwner, makeOwner } from "@/lib/server/hosted/accounts/account";
import { allMailSent } from "@/lib/server/hosted/accounts/mail";
import { hashPassword } from "@/lib/server/hosted/accounts/password";
import { type OwnerId, ownerById } from "@/lib/server/owners/owner-id";
import { type Browser, browserOf, newBrowser } from "../browser";
import { freshDatabase } from "../fixtures";
import { mailServer } from "../hosted";
import type { engines } from "../open";
import { sendSignIn } from "./form-routes";
import { openPostOffice } from "./post-office";

export const office = await openPostOffice();
afterAll(() => office.close());

export const somebody = ownerById("somebody");
export const email = "ana@example.org";
export const password = "four words stand here";
export const nextPassword = "four others stand there";
export const wrong = "not the one I have";

export async function openForMail(engine: (typeof engines)[number]): Promise<Database> {
  // What the previous test caused.
  await allMailSent();
  office.received.length = 0;
  mailServer.now = { url: office.url, from: "onward@example.org" };
  const database = await freshDatabase(engine);
  await makeOwner(somebody);
  return database;
}

/** An account of this owner, and a browser that is signed in to it. */
export async function withAccount(
  of: OwnerId = somebody,
  address = email,
  isProved = true,
): Promise<Browser> {
  await makeOwner(of);
  await claimOwner(of, {
    email: address,
    password: await hashPassword(password, { name: "", isKnown: false }),
  });
  return await browserOf(of, isProved);
}

export async function codeFor(address: string): Promise<string> {
  await allMailSent();
  const code = office.codeFor(address);
  if (!code) throw new Error(`No code came to ${address}.`);
  return code;
}

export async function subjects(address: string): Promise<string[]> {
  await allMailSent();
  return office.received.filter(({ to }) => to.includes(address)).map(({ subject }) => subject);
}

/** How often a password was hashed or compared while `work` ran, and its result. */
export async function counted<T>(work: () => Promise<T>): Promise<{ hashed: number; result: T }> {
  const calls = [vi.mocked(argon2.hash), vi.mocked(argon2.verify)];
  for (const call of calls) call.mockClear();
  const result = await work();
  return { hashed: calls.reduce((sum, { mock }) => sum + mock.calls.length, 0), result };
}

export const canSignIn = async (address: string, secret: string) =>
  (await newBrowser().submit(sendSignIn, { email: address, password: secret })).to === routes.home();

/** The tries of one test never fall into two windows of a limit. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
}
