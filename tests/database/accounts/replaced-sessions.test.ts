// What happens to a browser's session when somebody signs in, or their rights change.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { endedSessionDays } from "@/lib/accounts/durations";
import { findPrincipal, type Principal } from "@/lib/server/auth/principal";
import { withOwner } from "@/lib/server/auth/with-owner";
import { sessionCookie } from "@/lib/server/cookies/host-cookie";
import { newVisitorCookie } from "@/lib/server/cookies/visitor";
import type { Database } from "@/lib/server/db/client";
import { SessionEndedError } from "@/lib/server/errors/session-ended-error";
import { finishSignIn } from "@/lib/server/hosted/account-routes/finish-sign-in";
import { claimOwner } from "@/lib/server/hosted/accounts/account";
import {
  endOtherSessions,
  findSession,
  isFreshlyProved,
  listSessions,
  rotateSession,
  startSession,
} from "@/lib/server/hosted/sessions/sessions";
import { ownerById } from "@/lib/server/owners/owner-id";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { content, freshDatabase, write } from "../fixtures";
import { engines } from "../open";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

const url = "https://onward.example/sign-in";
const anonymous = { browser: "Firefox", isProved: false };
const cookieOf = (header = "") => header.split(";")[0] ?? "";
const post = (cookie: string) =>
  new Request(url, { method: "POST", headers: { cookie, "user-agent": "Safari" } });
const opens = async (token: string) => (await findPrincipal(`${sessionCookie}=${token}`))?.owner;
const tokenIn = (response: Response) =>
  cookieOf(response.headers.getSetCookie()[0]).slice(`${sessionCookie}=`.length);

async function principal(cookie: string): Promise<Principal> {
  const found = await findPrincipal(cookie);
  if (!found) throw new Error("This cookie is nobody's.");
  return found;
}

let database: Database;
const owner = ownerById("somebody");

async function begin(engine: (typeof engines)[number]): Promise<void> {
  database = await freshDatabase(engine);
  await database.owner.createMany({ data: [{ id: owner }, { id: "another" }] });
}

describe.each(engines)("signing in, on %s", (engine) => {
  beforeEach(() => begin(engine));

  it("opens the owner's pages in this browser, and goes where they wanted to go", async () => {
    const response = await finishSignIn(post(""), owner, "/walkthroughs?a=1");
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/walkthroughs?a=1"]);
    expect(await opens(tokenIn(response))).toBe(owner);
    expect(await listSessions(owner)).toMatchObject([{ browser: "Safari", provedAt: expect.any(Date) }]);
  });

  it.each([undefined, "", "//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example"])(
    "goes home, not to %j",
    async (to) => {
      expect((await finishSignIn(post(""), owner, to)).headers.get("Location")).toBe("/");
    },
  );

  it("ends the session that this browser had, whoever's it was", async () => {
    await claimOwner(ownerById("another"), {});
    const before = await startSession(ownerById("another"), anonymous);
    const response = await finishSignIn(post(`${sessionCookie}=${before}`), owner);
    expect(await findSession(before)).toBe("ended");
    expect(await opens(tokenIn(response))).toBe(owner);
  });

  it("deletes the cookie of a visitor", async () => {
    const response = await finishSignIn(post(cookieOf(newVisitorCookie())), owner);
    expect(response.headers.getSetCookie()[1]).toMatch(/^__Host-onward-visitor=; Path=\/; Max-Age=0;/);
  });
});

describe.each(engines)("a change of rights, on %s", (engine) => {
  beforeEach(() => begin(engine));

  it("gives the same owner a new token, and the previous one is no longer valid", async () => {
    const before = await startSession(owner, anonymous);
    const held = await principal(`${sessionCookie}=${before}`);
    const after = await rotateSession(held, post(""));
    expect([await opens(before), await opens(after)]).toEqual([undefined, owner]);
    expect(await database.session.count()).toBe(2);
  });

  it("ends the previous token even if it comes twice at once", async () => {
    const before = await startSession(owner, anonymous);
    const held = await principal(`${sessionCookie}=${before}`);
    const after = await Promise.all([rotateSession(held, post("")), rotateSession(held, post(""))]);
    expect(await Promise.all([before, ...after].map(opens))).toEqual([undefined, owner, owner]);
  });

  it("is refused once the session was ended elsewhere", async () => {
    const held = await principal(`${sessionCookie}=${await startSession(owner, anonymous)}`);
    await endOtherSessions(owner);
    await expect(rotateSession(held, post(""))).rejects.toThrow(SessionEndedError);
    expect(await listSessions(owner)).toEqual([]);
  });

  const keptByVisitor = async () => {
    const cookie = cookieOf(newVisitorCookie());
    const { owner } = await principal(cookie);
    await database.owner.create({ data: { id: owner } });
    return { cookie, owner };
  };

  it("invalidates a visitor's cookie", async () => {
    const { cookie, owner } = await keptByVisitor();
    const after = await rotateSession(await principal(cookie), post(cookie));
    expect([await findPrincipal(cookie), await opens(after)]).toEqual([undefined, owner]);
  });

  it("does so if something of theirs was saved in another window meanwhile", async () => {
    const { cookie } = await keptByVisitor();
    const held = await principal(cookie);
    if (held.kind !== "visitor") throw new Error("This is no visitor.");
    await startSession(held.owner, { ...anonymous, token: held.token });
    await rotateSession(held, post(cookie));
    expect(await findPrincipal(cookie)).toBeUndefined();
  });

  it("is remembered for longer than the visitor's cookie would be valid", () => {
    const seconds = Number(/Max-Age=(\d+)/.exec(newVisitorCookie())?.[1]);
    expect(seconds).toBeGreaterThan(0);
    expect(endedSessionDays * 24 * 3600).toBeGreaterThan(seconds);
  });

  it("is not undone by the wrapper that gives a visitor their first session", async () => {
    const cookie = cookieOf(newVisitorCookie());
    const handler = withOwner(async ({ owner, request }) => {
      await saveEntry(owner, write(randomUUID()), content("Editor"));
      return await finishSignIn(request, owner);
    });
    const response = await handler(post(cookie), undefined);
    expect(response.headers.getSetCookie()).toHaveLength(2);
    expect(await findPrincipal(cookie)).toBeUndefined();
  });
});

describe.each(engines)("ending the other sessions, on %s", (engine) => {
  beforeEach(() => begin(engine));

  it("refuses what has begun to arrive before and is whole only afterwards", async () => {
    const cookie = `${sessionCookie}=${await startSession(owner, anonymous)}`;
    const handle = vi.fn(() => new Response());
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const type = "application/x-www-form-urlencoded";
    const sent = {
      method: "POST",
      body: readable,
      duplex: "half",
      headers: { cookie, "content-type": type },
    };
    const time = vi.spyOn(performance, "now").mockReturnValue(0);
    onTestFinished(() => time.mockRestore());
    const answer = withOwner(handle)(new Request(url, sent));
    const writer = writable.getWriter();
    await writer.write(new TextEncoder().encode("text="));
    await endOtherSessions(owner);
    time.mockReturnValue(30_000);
    await writer.close();
    expect((await answer).status).toBe(401);
    expect(handle).not.toHaveBeenCalled();
  });

  it("keeps the given one, and those of other owners", async () => {
    const [here, there] = [await startSession(owner, anonymous), await startSession(owner, anonymous)];
    const elsewhere = await startSession(ownerById("another"), anonymous);
    const held = await findSession(here);
    if (!held || held === "ended") throw new Error("There is no session.");
    expect(await endOtherSessions(owner, held.id)).toBe(1);
    const opened = await Promise.all([here, there, elsewhere].map(opens));
    expect(opened).toEqual([owner, undefined, "another"]);
  });

  it("keeps none if none is given", async () => {
    await startSession(owner, anonymous);
    expect([await endOtherSessions(owner), await endOtherSessions(owner)]).toEqual([1, 0]);
  });
});

describe.each(engines)("a confirmation of who somebody is, on %s", (engine) => {
  beforeEach(() => begin(engine));

  it("is valid for a quarter of an hour", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await startSession(owner, { browser: "Firefox", isProved: true });
    const [session] = await listSessions(owner);
    if (!session) throw new Error("There is no session.");
    vi.setSystemTime(Date.now() + 15 * 60_000 - 1);
    expect(isFreshlyProved(session)).toBe(true);
    vi.setSystemTime(Date.now() + 1);
    expect(isFreshlyProved(session)).toBe(false);
    vi.useRealTimers();
  });

  it("does not exist for somebody without an account", async () => {
    await startSession(owner, anonymous);
    expect((await listSessions(owner)).some(isFreshlyProved)).toBe(false);
  });
});
