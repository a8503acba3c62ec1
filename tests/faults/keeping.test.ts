// Saves on their way from two tabs while somebody creates an account, or signs in and merges: what was confirmed is
// there, and the rest is saved when it is retried.

import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { withOwner } from "@/lib/server/auth/with-owner";
import { withState } from "@/lib/server/cookies/account-form-state";
import type { Database } from "@/lib/server/db/client";
import { listEvidence } from "@/lib/server/evidence/repository";
import { finishSignIn } from "@/lib/server/hosted/account-routes/finish-sign-in";
import { postMerge } from "@/lib/server/hosted/account-routes/merge-routes";
import { claimOwner, makeOwner } from "@/lib/server/hosted/accounts/account";
import { openCode } from "@/lib/server/hosted/accounts/mail-codes";
import { mergeVoice } from "@/lib/server/http/voices";
import { type OwnerId, ownerById } from "@/lib/server/owners/owner-id";
import { listItems } from "@/lib/server/plan/repository";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { sendClaimCode } from "../database/accounts/form-routes";
import { freshDatabase, today } from "../database/fixtures";
import { engines } from "../database/open";
import {
  beginBrowser,
  formRequest,
  opened,
  type Seen,
  type WritingBrowser,
} from "../database/writing-browser";
import { report, times } from "./times";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../database/hosted")).hostedEnv(await original(), {
    ONWARD_SMTP_URL: "smtp://127.0.0.1:9",
    ONWARD_MAIL_FROM: "onward@example.org",
  }),
);

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

type Send = () => Promise<Seen>;
/** Something that a tab sends, and how to find it afterwards. */
type Save = { send: Send; isKept: (owner: OwnerId) => Promise<boolean> };

const counts = { saves: 0, refused: 0, signedOut: 0 };
const isTaken = ({ status }: Seen) => status === 200 || status === 303;
const moment = () => sleep(randomInt(12));

/** Sends what it has, one after the other, with occasional pauses; returns what was not confirmed. */
async function type(saves: readonly Save[]): Promise<Save[]> {
  const open: Save[] = [];
  for (const save of saves) {
    await moment();
    const seen = await save.send();
    counts.saves++;
    if (isTaken(seen)) continue;
    // Never "deleted": a page that hears that erases what is on the device.
    expect([401, 503]).toContain(seen.status);
    counts.refused++;
    open.push(save);
  }
  return open;
}

/** A step in which somebody keeps typing, and what else their tab sends; without a walkthrough, only what needs none. */
function tab(
  browser: WritingBrowser,
  tag: string,
  walkthrough?: string,
  [key, name] = ["reframe/thought", "thought"],
): Save[] {
  const [item, piece, begun] = [randomUUID(), randomUUID(), randomUUID()];
  const says = async (owner: OwnerId, id: string, step: string, field: string, text: string) =>
    (await findWalkthrough(owner, id, today))?.entries.get(step)?.answers[field] === text;
  const free: Save[] = [
    {
      send: () => browser.addEvidence({ id: piece, evidence: "I kept the archive open.", owner: tag }),
      isKept: async (owner) => (await listEvidence(owner)).filter(({ id }) => id === piece).length === 1,
    },
    {
      send: () => browser.autosave(begun, opened("start"), { role: begun, owner: tag }),
      isKept: (owner) => says(owner, begun, "start", "role", begun),
    },
  ];
  if (!walkthrough) return free;
  const step = opened(key);
  const texts = [1, 2, 3].map(
    (at): Save => ({
      send: () =>
        browser.autosave(walkthrough, { ...step, sequence: at }, { [name]: `${item} ${at}`, owner: tag }),
      // Earlier texts were replaced by the last one.
      isKept: async (owner) => at < 3 || (await says(owner, walkthrough, key, name, `${item} 3`)),
    }),
  );
  const plan: Save = {
    send: () => browser.addItem(walkthrough, { id: item, text: "Write to one person", owner: tag }),
    isKept: async (owner) => (await listItems(owner)).filter(({ id }) => id === item).length === 1,
  };
  return inAnyOrder([[...texts], [plan], ...free.map((save) => [save])]);
}

/** Each list in its own order, and all of them interleaved. */
function inAnyOrder<T>(lists: T[][]): T[] {
  const rest = lists.filter((list) => list.length > 0);
  const next = rest[randomInt(Math.max(rest.length, 1))]?.shift();
  return next === undefined ? [] : [next, ...inAnyOrder(rest)];
}

const bothTabs = (browser: WritingBrowser, tag: string, walkthrough?: string) => [
  tab(browser, tag, walkthrough),
  tab(browser, tag, walkthrough, ["reflect/learned", "learning"]),
];

/** Retries what was not confirmed, like a page or its person, and looks for all of it. */
async function settle(all: readonly Save[], open: readonly Save[], owner: OwnerId): Promise<void> {
  for (const save of open) expect(isTaken(await save.send())).toBe(true);
  for (const save of all) expect(await save.isKept(owner)).toBe(true);
}

async function beginWalkthrough(browser: WritingBrowser): Promise<string> {
  const walkthrough = randomUUID();
  expect(isTaken(await browser.autosave(walkthrough, opened("start"), { role: "Editor" }))).toBe(true);
  return walkthrough;
}

/** The last page of creating an account by e-mail, with the code that was sent. */
async function keep(browser: WritingBrowser, owner: OwnerId, email: string): Promise<void> {
  await makeOwner(owner);
  const { id, code } = await openCode(owner, { purpose: "keep", email, password: "hashed" });
  await browser.take(withState(new Response(), "keep", { email, code: id }));
  await moment();
  const kept = await browser.take(await sendClaimCode(formRequest(browser.cookie(), { code }), undefined));
  expect(kept).toMatchObject({ status: 303, location: "/account?done=kept" });
}

const bring = withOwner(postMerge, mergeVoice);

async function signInAndBring(browser: WritingBrowser, account: OwnerId): Promise<void> {
  await moment();
  await browser.take(await finishSignIn(formRequest(browser.cookie(), {}), account));
  for (let sent = 0; sent <= randomInt(2); sent++) {
    await moment();
    const brought = await bring(formRequest(browser.cookie(), { choice: "bring" }), undefined);
    expect((await browser.take(brought)).status).toBe(303);
  }
}

describe.each(engines)("saves in flight, on %s", (engine) => {
  let database: Database;
  const rounds = times(500, 20);

  beforeEach(async () => {
    database = await freshDatabase(engine);
    Object.assign(counts, { saves: 0, refused: 0, signedOut: 0 });
  });

  it("are not lost while somebody creates an account", async () => {
    for (let round = 0; round < rounds; round++) {
      const browser = await beginBrowser(moment);
      const walkthrough = randomInt(2) === 0 ? await beginWalkthrough(browser) : undefined;
      const owner = await browser.owner();
      if (!owner) throw new Error("Nobody began.");
      const tabs = bothTabs(browser, await browser.tag(), walkthrough);
      const [open] = await Promise.all([
        Promise.all(tabs.map(type)),
        keep(browser, owner, `${randomUUID()}@example.org`),
      ]);
      // The response to a first save, overtaken by the account's, leaves the browser an ended session.
      if ((await browser.owner()) !== owner) {
        counts.signedOut++;
        await browser.take(await finishSignIn(formRequest(browser.cookie(), {}), owner));
      }
      await settle(tabs.flat(), open.flat(), owner);
      expect(await database.account.count({ where: { ownerId: owner } })).toBe(1);
    }
    report(
      `keeping with saves in flight, ${engine}: ${rounds} times, ${counts.saves} saves, ${counts.refused} refused and saved when tried again, ${counts.signedOut} times to sign in, 0 lost`,
    );
  });

  it("are not lost while somebody signs in and merges their pages", async () => {
    for (let round = 0; round < rounds; round++) {
      const account = ownerById(randomUUID());
      await makeOwner(account);
      await claimOwner(account, {});
      const browser = await beginBrowser(moment);
      const tabs = bothTabs(browser, await browser.tag(), await beginWalkthrough(browser));
      const before = await browser.owner();
      const [open] = await Promise.all([Promise.all(tabs.map(type)), signInAndBring(browser, account)]);
      expect(await browser.owner()).toBe(account);
      for (const save of open.flat()) expect(isTaken(await save.send())).toBe(true);
      // What was started anew during the merge is asked for again.
      await browser.take(await bring(formRequest(browser.cookie(), { choice: "bring" }), undefined));
      await settle(tabs.flat(), [], account);
      expect(await database.owner.count({ where: { id: before ?? "" } })).toBe(0);
    }
    report(
      `bringing along with saves in flight, ${engine}: ${rounds} times, ${counts.saves} saves, ${counts.refused} refused and saved when tried again, 0 lost`,
    );
  });
});
