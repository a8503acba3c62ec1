// Signing out, ending sessions and deleting an account, through the handlers that the forms post to.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Left, routes } from "@/lib/routes";
import { findPrincipal } from "@/lib/server/auth/principal";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import { sessionCookie } from "@/lib/server/cookies/host-cookie";
import { newVisitorCookie } from "@/lib/server/cookies/visitor";
import type { Database } from "@/lib/server/db/client";
import { postDeleteAccount } from "@/lib/server/hosted/account-routes/delete-routes";
import { postEndOthers, postEndSession } from "@/lib/server/hosted/account-routes/session-routes";
import { listSessions, startSession } from "@/lib/server/hosted/sessions/sessions";
import { deletionVoice } from "@/lib/server/http/voices";
import { type OwnerId, ownerById } from "@/lib/server/owners/owner-id";
import { addShare } from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { content, freshDatabase, share, write } from "../fixtures";
import { engines } from "../open";
import { sendForget } from "./form-routes";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

let database: Database;
const owner = ownerById("somebody");
const another = ownerById("another");

async function begin(engine: (typeof engines)[number]): Promise<void> {
  database = await freshDatabase(engine);
  for (const one of [owner, another]) {
    const walkthrough = randomUUID();
    await saveEntry(one, write(walkthrough), content("Editor"));
    await addShare(one, walkthrough, randomUUID(), share());
  }
}

async function keep(one: OwnerId): Promise<void> {
  await database.account.create({ data: { id: one, ownerId: one, content: new Uint8Array() } });
}

/** A browser of this owner's, by its cookie. */
async function browser(one = owner, isProved = true) {
  const cookie = `${sessionCookie}=${await startSession(one, { browser: "Firefox", isProved })}`;
  const principal = await findPrincipal(cookie);
  if (principal?.kind !== "session") throw new Error("There is no session.");
  return { cookie, id: principal.session.id };
}

const request = (cookie: string, form: Record<string, string> = {}) =>
  new Request("https://onward.example/", {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(form),
  });
const leave = (cookie: string, form?: Record<string, string>) => sendForget(request(cookie, form));
const endSession = (cookie: string, id: string) =>
  withPrincipal(({ principal }) => postEndSession(principal, id))(request(cookie), undefined);
const endOthers = (cookie: string) => withPrincipal(postEndOthers)(request(cookie), undefined);
const deleteAccount = (cookie: string, form: Record<string, string> = { kept: "yes" }) =>
  withPrincipal(postDeleteAccount, deletionVoice)(request(cookie, form), undefined);

const opens = async (cookie: string) => (await findPrincipal(cookie))?.owner;
const goesTo = (response: Response) => [response.status, response.headers.get("Location")];
const tables = ["owner", "account", "session", "walkthrough", "entry", "share"] as const;
const rowsOf = async (one: OwnerId) => {
  const counts = await Promise.all(
    tables.map((table) =>
      (database[table] as Database["owner"]).count({
        where: table === "owner" ? { id: one } : ({ ownerId: one } as object),
      }),
    ),
  );
  return counts.reduce((all, count) => all + count, 0);
};

function expectForgotten(response: Response, how: Left | undefined, ...names: string[]): void {
  expect(goesTo(response)).toEqual([303, routes.left(how)]);
  expect(response.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
  const dropped = response.headers.getSetCookie().filter((cookie) => cookie.includes("Max-Age=0"));
  expect(dropped.map((cookie) => cookie.split("=")[0])).toEqual(
    expect.arrayContaining(["__Host-time-zone", ...names]),
  );
}

describe.each(engines)("leaving a host, on %s", (engine) => {
  beforeEach(() => begin(engine));

  it("signs out somebody with an account, and keeps what they wrote", async () => {
    await keep(owner);
    const [here, there] = [await browser(), await browser()];
    const sent = `${here.cookie}; __Host-onward-form-sign-in=x; other=y`;
    const response = await leave(sent);
    expectForgotten(response, "signed-out", "__Host-onward", "__Host-onward-form-sign-in");
    expect(response.headers.getSetCookie().join()).not.toContain("other=");
    expect([await opens(here.cookie), await opens(there.cookie)]).toEqual([undefined, owner]);
    expect(await database.walkthrough.count()).toBe(2);
  });

  it("deletes nothing of somebody without an account while the box is not ticked", async () => {
    const { cookie } = await browser(owner, false);
    for (const form of [{}, { kept: "on" }, { kept: "yes", more: "x" }])
      expect(goesTo(await leave(cookie, form))).toEqual([303, "/leave?check"]);
    expect(await opens(cookie)).toBe(owner);
    expect(await database.walkthrough.count()).toBe(2);
  });

  it("deletes everything of somebody without an account, once it is", async () => {
    const { cookie } = await browser(owner, false);
    const others = await rowsOf(another);
    expectForgotten(await leave(cookie, { kept: "yes" }), "deleted", "__Host-onward");
    expect([await opens(cookie), await rowsOf(owner), await rowsOf(another)]).toEqual([undefined, 0, others]);
  });

  it("needs no tick if there is nothing to lose", async () => {
    const { cookie } = await browser(owner, false);
    await database.walkthrough.deleteMany({ where: { ownerId: owner } });
    expectForgotten(await leave(cookie), undefined);
    expect(await opens(cookie)).toBeUndefined();
  });

  it("makes the browser of a stranger or a visitor forget too, and changes no row", async () => {
    const before = await rowsOf(owner);
    expectForgotten(await leave(""), undefined);
    expectForgotten(await leave(newVisitorCookie().split(";")[0] ?? ""), undefined, "__Host-onward-visitor");
    expect(await rowsOf(owner)).toBe(before);
  });

  it("says so if it failed, and forgets nothing", async () => {
    await keep(owner);
    const { cookie } = await browser();
    vi.spyOn(database.session, "updateMany").mockImplementation(() => {
      throw new Error("down");
    });
    const response = await leave(cookie);
    expect([response.status, response.headers.getSetCookie()]).toEqual([503, []]);
  });
});

describe.each(engines)("ending sessions, on %s", (engine) => {
  beforeEach(async () => {
    await begin(engine);
    await keep(owner);
  });

  it("signs out one browser, and no other", async () => {
    const [here, there, elsewhere] = [await browser(), await browser(), await browser()];
    expect(goesTo(await endSession(here.cookie, there.id))).toEqual([303, "/account?done=session-ended"]);
    const opened = await Promise.all([here, there, elsewhere].map(({ cookie }) => opens(cookie)));
    expect(opened).toEqual([owner, undefined, owner]);
  });

  it("signs out all but this one, and nobody else's", async () => {
    const [here, there, foreign] = [await browser(), await browser(), await browser(another)];
    expect(goesTo(await endOthers(here.cookie))).toEqual([303, "/account?done=sessions-ended"]);
    const opened = await Promise.all([here, there, foreign].map(({ cookie }) => opens(cookie)));
    expect(opened).toEqual([owner, undefined, another]);
  });

  it("answers the same for somebody else's session as for none, and does not end it", async () => {
    const [here, foreign] = [await browser(), await browser(another)];
    const answers = await Promise.all(
      [foreign.id, randomUUID(), "x"].map((id) => endSession(here.cookie, id)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await opens(foreign.cookie)).toBe(another);
  });

  it("may come twice, as with a double click", async () => {
    const [here, there] = [await browser(), await browser()];
    for (let click = 0; click < 2; click++)
      expect(goesTo(await endSession(here.cookie, there.id))).toEqual([303, "/account?done=session-ended"]);
  });

  it("redirects to leaving for the current session", async () => {
    const here = await browser();
    expect(goesTo(await endSession(here.cookie, here.id))).toEqual([303, "/leave"]);
    expect(await opens(here.cookie)).toBe(owner);
  });

  it("first asks somebody to confirm that the account is theirs, if they have not lately", async () => {
    const there = await browser();
    const [here] = [await browser()];
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    for (const answer of [await endSession(here.cookie, there.id), await endOthers(here.cookie)])
      expect(goesTo(answer)).toEqual([303, "/account/confirm?to=%2Faccount"]);
    expect(await listSessions(owner)).toHaveLength(2);
  });
});

describe.each(engines)("deleting an account, on %s", (engine) => {
  beforeEach(async () => {
    await begin(engine);
    await keep(owner);
  });

  it("leaves no row of it, no valid link, and no browser signed in", async () => {
    await database.recoveryCode.create({ data: { id: "code", ownerId: owner, codeHash: "hash" } });
    const [here, there] = [await browser(), await browser()];
    const others = await rowsOf(another);
    expectForgotten(await deleteAccount(here.cookie), "deleted", "__Host-onward");
    expect([await rowsOf(owner), await rowsOf(another)]).toEqual([0, others]);
    expect(await database.recoveryCode.count()).toBe(0);
    expect([await opens(here.cookie), await opens(there.cookie)]).toEqual([undefined, undefined]);
  });

  it.each(["after", "while"])(
    "is reported as done to somebody who pressed twice, %s it was done",
    async (when) => {
      const { cookie } = await browser();
      const first = deleteAccount(cookie);
      if (when === "after") await first;
      const answers = [await deleteAccount(cookie), await first];
      const again = answers.filter(({ status }) => status === 401);
      for (const answer of again) expect(await answer.text()).toContain("it is gone, with everything in it");
      if (when === "after") expect(again).toHaveLength(1);
      for (const answer of answers)
        if (!again.includes(answer)) expectForgotten(answer, "deleted", "__Host-onward");
      expect(await rowsOf(owner)).toBe(0);
    },
  );

  it("does nothing while the box is not ticked", async () => {
    const { cookie } = await browser();
    expect(goesTo(await deleteAccount(cookie, {}))).toEqual([303, "/account/delete?check"]);
    expect(await opens(cookie)).toBe(owner);
  });

  it("first asks somebody to confirm that it is theirs, if they have not lately", async () => {
    const { cookie } = await browser(owner, false);
    expect(goesTo(await deleteAccount(cookie))).toEqual([303, "/account/confirm?to=%2Faccount%2Fdelete"]);
    expect(await opens(cookie)).toBe(owner);
  });

  it("says so if it failed, and forgets nothing", async () => {
    const { cookie } = await browser();
    vi.spyOn(database, "$transaction").mockRejectedValue(new Error("down"));
    const response = await deleteAccount(cookie);
    expect([response.status, response.headers.getSetCookie()]).toEqual([503, []]);
    expect(await opens(cookie)).toBe(owner);
  });

  it("redirects somebody without an account to leaving", async () => {
    const { cookie } = await browser(another, false);
    expect(goesTo(await deleteAccount(cookie))).toEqual([303, "/leave"]);
    expect(await opens(cookie)).toBe(another);
  });
});
