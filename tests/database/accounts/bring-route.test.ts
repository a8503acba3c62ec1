// Signing in to a browser that has pages from before: what happens to them, and to those still open.

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { withOwner } from "@/lib/server/auth/with-owner";
import type { Database } from "@/lib/server/db/client";
import { listEvidence } from "@/lib/server/evidence/repository";
import { finishSignIn } from "@/lib/server/hosted/account-routes/finish-sign-in";
import { postMerge } from "@/lib/server/hosted/account-routes/merge-routes";
import { claimOwner } from "@/lib/server/hosted/accounts/account";
import { mergeInto } from "@/lib/server/hosted/accounts/merge";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { mergeVoice } from "@/lib/server/http/voices";
import { deleteEverything } from "@/lib/server/owners/owner-data";
import { type OwnerId, ownerById } from "@/lib/server/owners/owner-id";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { freshDatabase, today } from "../fixtures";
import { engines } from "../open";
import { beginBrowser, formRequest, opened, type WritingBrowser } from "../writing-browser";
import { sendForget } from "./form-routes";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

const [ada, bo] = [ownerById("Ada"), ownerById("Bo")];
const bring = withOwner(postMerge, mergeVoice);

describe.each(engines)("signing in to a browser with pages without an account, on %s", (engine) => {
  let database: Database;
  let browser: WritingBrowser;
  let walkthrough: string;
  let before: OwnerId | undefined;
  let tag: string;

  beforeEach(async () => {
    database = await freshDatabase(engine);
    await database.owner.createMany({ data: [{ id: ada }, { id: bo }] });
    for (const owner of [ada, bo]) await claimOwner(owner, {});
    browser = await beginBrowser();
    walkthrough = randomUUID();
    tag = await browser.tag();
    const saved = await browser.autosave(walkthrough, opened("start"), { role: "Editor", owner: tag });
    expect(saved.status).toBe(200);
    before = await browser.owner();
  });

  const signIn = async (owner: OwnerId, to?: string) =>
    browser.take(await finishSignIn(formRequest(browser.cookie(), {}), owner, to));
  const answer = async (choice: string, more = {}) =>
    browser.take(await bring(formRequest(browser.cookie(), { choice, ...more }), undefined));
  const roleOf = async (owner: OwnerId | undefined) =>
    owner && (await findWalkthrough(owner, walkthrough, today))?.entries.get("start")?.answers["role"];

  it("asks what should happen to them, and goes on to where the person wanted to go", async () => {
    expect(await signIn(ada, "/plan?a=1")).toMatchObject({ location: "/sign-in/bring?to=%2Fplan%3Fa%3D1" });
    expect(await browser.owner()).toBe(ada);
    expect(await roleOf(before)).toBe("Editor");
    expect(await answer("bring", { to: "/plan?a=1" })).toMatchObject({ status: 303, location: "/plan?a=1" });
    expect([await roleOf(ada), await roleOf(before)]).toEqual(["Editor", undefined]);
  });

  it("asks nothing if there is nothing, or they are one's own", async () => {
    const empty = await beginBrowser();
    const signedIn = await empty.take(await finishSignIn(formRequest(empty.cookie(), {}), ada, "/plan"));
    expect(signedIn.location).toBe("/plan");
    await signIn(ada);
    await answer("bring");
    expect((await signIn(ada)).location).toBe("/");
    expect((await signIn(bo)).location).toBe("/");
    expect(await roleOf(ada)).toBe("Editor");
  });

  it.each(["later", "stay"])("changes nothing with %j, and they can be merged afterwards", async (choice) => {
    await signIn(ada);
    expect(await answer(choice)).toMatchObject({ status: 303, location: "/" });
    expect([await roleOf(ada), await roleOf(before)]).toEqual([undefined, "Editor"]);
    await answer("bring");
    expect(await roleOf(ada)).toBe("Editor");
  });

  it("merges them once, however often that is sent", async () => {
    await signIn(ada);
    const sent = browser.cookie();
    const form = () => formRequest(sent, { choice: "bring" });
    for (const response of await Promise.all([bring(form(), undefined), bring(form(), undefined)]))
      expect((await browser.take(response)).status).toBe(303);
    expect((await browser.take(await bring(form(), undefined))).location).toBe("/");
    expect(await listWalkthroughs(ada)).toHaveLength(1);
    // Whichever response came last, the page from before is theirs.
    expect((await browser.autosave(walkthrough, opened("accept/before"), { owner: tag })).status).toBe(200);
  });

  it("says so if a row can't be opened, and leaves everything where it was", async () => {
    const row = await database.entry.findFirstOrThrow({ where: { walkthroughId: walkthrough } });
    await database.entry.update({ where: { id: row.id }, data: { content: new Uint8Array(80) } });
    await signIn(ada);
    const refused = await answer("bring");
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("All of it is where it was.");
    expect(await listWalkthroughs(ada)).toEqual([]);
    expect(await database.walkthrough.count()).toBe(1);
  });

  it.each([{ choice: "delete" }, { choice: "bring", more: "1" }, {}])(
    "accepts no other form: %j",
    async (form) => {
      await signIn(ada);
      const refused = await browser.take(
        await bring(formRequest(browser.cookie(), form as Record<string, string>), undefined),
      );
      expect(refused.status).toBe(400);
      expect(await roleOf(before)).toBe("Editor");
    },
  );

  it("asks before signing out, and gives the browser back to them if they may stay", async () => {
    const leave = async () => browser.take(await sendForget(formRequest(browser.cookie(), { kept: "yes" })));
    await signIn(ada);
    expect((await leave()).location).toBe("/sign-in/bring?to=%2Fleave");
    expect(await browser.owner()).toBe(ada);
    await answer("stay", { to: "/leave" });
    expect((await leave()).location).toBe("/leave/done?how=signed-out&before=opens");
    expect(await browser.owner()).toBe(before);
    expect(await roleOf(before)).toBe("Editor");
  });

  it("forgets everything on signing out once they are merged", async () => {
    await signIn(ada);
    await answer("bring");
    await browser.take(await sendForget(formRequest(browser.cookie(), {})));
    expect(browser.cookie()).toBe("");
  });

  it("deletes nothing of the browser's current person, from a page of an earlier one", async () => {
    const form = formRequest(browser.cookie(), { kept: "yes", owner: ownerTag(ada) ?? "" });
    expect((await browser.take(await sendForget(form))).location).toBe("/leave");
    expect(await roleOf(before)).toBe("Editor");
  });

  describe("a page that was open before", () => {
    it("keeps saving where it was until it is merged, and then to the account", async () => {
      await signIn(ada);
      const step = opened("start");
      const form = { role: "Proofreader", owner: tag, revision: "1" };
      expect((await browser.autosave(walkthrough, step, form)).status).toBe(200);
      expect([await roleOf(before), await roleOf(ada)]).toEqual(["Proofreader", undefined]);
      await answer("bring");
      expect((await browser.autosave(walkthrough, step, { ...form, role: "Printer" })).status).toBe(200);
      expect([await roleOf(before), await roleOf(ada)]).toEqual([undefined, "Printer"]);
    });

    it("leads to the question when its form is submitted", async () => {
      await signIn(ada);
      const id = randomUUID();
      const sent = await browser.addEvidence({ id, evidence: "I kept the archive open.", owner: tag });
      expect(sent).toMatchObject({ status: 303, location: "/sign-in/bring" });
      expect([(await listEvidence(ada)).length, await database.evidence.count()]).toEqual([0, 1]);
    });

    it("never saves a word as somebody else's", async () => {
      await signIn(ada);
      const theirs = await browser.tag();
      await signIn(bo);
      const form = opened("start");
      const put = await browser.autosave(randomUUID(), form, { role: "Ada's", owner: theirs });
      const named = { writer: form.writer, sequence: String(form.sequence) };
      expect([put.status, JSON.parse(put.text)]).toEqual([401, { kind: "somebody-else", ...named }]);
      const evidence = { id: randomUUID(), evidence: "Ada's evidence", owner: theirs };
      const post = await browser.addEvidence(evidence);
      expect(post.status).toBe(401);
      expect(post.text).toContain("This browser opens someone else’s pages now");
      expect(post.text).toContain('<blockquote dir="auto">Ada&#39;s evidence</blockquote>');
      expect([await listWalkthroughs(bo), await listEvidence(bo)]).toEqual([[], []]);
      await signIn(ada);
      expect((await browser.addEvidence(evidence)).status).toBe(303);
      expect(await listEvidence(ada)).toHaveLength(1);
    });

    it("is not told that its walkthrough was deleted, or saved, while it is being merged", async () => {
      // Its request came in with the earlier session, and was slower than the answer to the question.
      const cookie = browser.cookie();
      const slow = withOwner(async ({ owner }) => {
        await mergeInto(owner, ada);
        await database.owner.create({ data: { id: owner } });
        return new Response(null, { status: 404 });
      });
      const late = await slow(formRequest(cookie, { role: "Editor" }, "PUT"), undefined);
      expect(late.status).toBe(401);
      expect(await late.json()).toMatchObject({ kind: "signed-out" });
      // The new owner that the slow request created belongs to nobody, and is deleted.
      expect(await database.owner.count({ where: { id: before ?? "" } })).toBe(0);
    });

    it("is answered as usual by what deletes everything itself", async () => {
      const leave = withOwner(async ({ owner }) => {
        await deleteEverything(owner);
        return new Response(null, { status: 303, headers: { "Clear-Site-Data": '"storage"' } });
      });
      expect((await leave(formRequest(browser.cookie(), {}), undefined)).status).toBe(303);
    });
  });
});
