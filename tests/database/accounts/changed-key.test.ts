// A host changes its key: what browsers have from before still leads to everybody's own pages.

import { hkdfSync, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { formContext } from "@/lib/server/auth/form-context";
import { withOwner } from "@/lib/server/auth/with-owner";
import { formatKeys, type KeyRing, keyRing, newKey } from "@/lib/server/crypto/keys";
import { openKeys } from "@/lib/server/crypto/open-keys";
import type { Database } from "@/lib/server/db/client";
import { alreadyAlone } from "@/lib/server/db/hold";
import { finishSignIn } from "@/lib/server/hosted/account-routes/finish-sign-in";
import { postMerge } from "@/lib/server/hosted/account-routes/merge-routes";
import { claimOwner } from "@/lib/server/hosted/accounts/account";
import { mergeVoice } from "@/lib/server/http/voices";
import { type OwnerId, ownerById } from "@/lib/server/owners/owner-id";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { freshDatabase, today } from "../fixtures";
import { engines } from "../open";
import { beginBrowser, formRequest, opened, type WritingBrowser } from "../writing-browser";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

vi.mock("@/lib/server/build/elements", () => ({ moduleAddress: () => "/elements/step.js" }));

const ada = ownerById("Ada");

describe.each(engines)("after two changes of the key, on %s", (engine) => {
  let database: Database;
  let browser: WritingBrowser;
  let walkthrough: string;
  beforeEach(async () => {
    database = await freshDatabase(engine);
    await openWith(keyRing());
    browser = await beginBrowser();
    walkthrough = randomUUID();
  });

  const openWith = async (keys: KeyRing) => {
    const done = await openKeys(database, { text: formatKeys(keys) }, alreadyAlone);
    expect(done).toMatchObject({ ok: true, value: { unreadable: 0 } });
  };

  /** The old key is not needed any more once all is sealed with the new one. */
  async function changeKeys(): Promise<void> {
    for (let times = 0; times < 2; times++) {
      const next = newKey();
      await openWith([next, keyRing()[0]]);
      await openWith([next]);
    }
  }

  const roleOf = async (owner: OwnerId | undefined) =>
    owner && (await findWalkthrough(owner, walkthrough, today))?.entries.get("start")?.answers["role"];

  it("somebody who had begun, and typed on a page that is still open, saves it", async () => {
    const tag = await browser.tag();
    await changeKeys();
    const saved = await browser.autosave(walkthrough, opened("start"), { role: "Editor", owner: tag });
    expect(saved.status).toBe(200);
    expect(await roleOf(await browser.owner())).toBe("Editor");
  });

  it("an open page of somebody who has saved before goes on saving", async () => {
    const page = opened("start");
    const tag = await browser.tag();
    await browser.autosave(walkthrough, page, { role: "Editor", owner: tag });
    const owner = await browser.owner();
    await changeKeys();
    const saved = await browser.autosave(walkthrough, page, { role: "Editor in chief", owner: tag });
    expect(saved.status).toBe(200);
    expect(await browser.owner()).toBe(owner);
    expect(await roleOf(owner)).toBe("Editor in chief");
  });

  it("pages from before signing in can still be merged", async () => {
    await database.owner.create({ data: { id: ada } });
    await claimOwner(ada, {});
    await browser.autosave(walkthrough, opened("start"), { role: "Editor" });
    await browser.take(await finishSignIn(formRequest(browser.cookie(), {}), ada));
    await changeKeys();
    const merge = withOwner(postMerge, mergeVoice);
    await browser.take(await merge(formRequest(browser.cookie(), { choice: "bring" }), undefined));
    expect(await browser.owner()).toBe(ada);
    expect(await roleOf(ada)).toBe("Editor");
  });

  it("a change that an earlier version had broken off leads to the first key's pages too", async () => {
    const tag = await browser.tag();
    await browser.autosave(walkthrough, opened("start"), { role: "Editor", owner: tag });
    const [first] = keyRing();
    const next = newKey();
    const broken = Object.create(database, {
      entry: { value: { ...database.entry, findMany: () => Promise.reject(new Error("killed")) } },
    });
    await expect(openKeys(broken, { text: formatKeys([next, first]) }, alreadyAlone)).rejects.toThrow(
      "killed",
    );
    await openWith([next, first]);
    expect(await browser.tag()).toBe(tag);
  });

  it("a page opens what the browser kept before, and what 0.1.0 had kept there with the same key", async () => {
    const [{ secret }] = keyRing();
    const former = Buffer.from(hkdfSync("sha256", secret, "", `device drafts of ${ada}`, 32));
    const { deviceKey: before } = await formContext(ada);
    expect(before.split(" ").slice(1)).toEqual([former.toString("base64url")]);
    await changeKeys();
    const { deviceKey: after } = await formContext(ada);
    expect(after.split(" ")[0]).toBe(before.split(" ")[0]);
    expect((await formContext(ownerById("Bo"))).deviceKey.split(" ")).not.toContain(after.split(" ")[0]);
  });
});
