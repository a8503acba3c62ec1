// Who somebody is on a host: sessions, and visitors who have saved nothing yet.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { restDays } from "@/lib/accounts/durations";
import { findPrincipal } from "@/lib/server/auth/principal";
import { withOwner } from "@/lib/server/auth/with-owner";
import { sessionCookie, visitorCookie } from "@/lib/server/cookies/host-cookie";
import { asVisitor, newVisitorCookie, visitorToken } from "@/lib/server/cookies/visitor";
import { newToken } from "@/lib/server/crypto/tokens";
import type { Database } from "@/lib/server/db/client";
import {
  endSession,
  findSession,
  listSessions,
  rotateSession,
  startSession,
} from "@/lib/server/hosted/sessions/sessions";
import { ownerById, ownerOfVisitor } from "@/lib/server/owners/owner-id";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { takeCookie } from "../../hosted/person";
import { content, freshDatabase, write } from "../fixtures";
import { engines } from "../open";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("../hosted")).hostedEnv(await original()),
);

const day = 24 * 3600 * 1000;
const browser = "Firefox";
const url = "https://onward.example/walkthroughs";

describe.each(engines)("sessions, on %s", (engine) => {
  let database: Database;
  const owner = ownerById("somebody");

  beforeEach(async () => {
    database = await freshDatabase(engine);
    await database.owner.create({ data: { id: owner } });
  });

  const asked = async (cookie: string) => (await findPrincipal(cookie))?.owner;

  it("identify their owner, by a token of which only a hash is stored", async () => {
    const token = await startSession(owner, { browser, isProved: false });
    expect(await asked(`a=b; ${sessionCookie}=${token}`)).toBe(owner);
    const [row] = await database.session.findMany();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("are not valid once they are ended, and neither is a made-up token", async () => {
    const token = await startSession(owner, { browser, isProved: false });
    const [session] = await listSessions(owner);
    expect(await endSession(ownerById("another"), session?.id ?? "")).toBe(false);
    expect(await endSession(owner, session?.id ?? "")).toBe(true);
    expect(await asked(`${sessionCookie}=${token}`)).toBeUndefined();
    expect(await asked(`${sessionCookie}=${newToken()}`)).toBeUndefined();
    expect(await listSessions(owner)).toEqual([]);
  });

  it("expire after a time without a visit, and a visit restarts that time", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const token = await startSession(owner, { browser, isProved: true });
    const later = (days: number) => vi.setSystemTime(Date.now() + days * day);
    later(restDays.account - 1);
    expect(await findSession(token)).toMatchObject({ owner });
    later(restDays.account - 1);
    expect(await findSession(token)).toMatchObject({ owner });
    later(restDays.account + 1);
    expect(await findSession(token)).toBe("ended");
    vi.useRealTimers();
  });

  it("of somebody with an account expire a year after they signed in, however often they visit", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const token = await startSession(owner, { browser, isProved: true });
    for (let days = 0; days <= 360; days += 20) {
      expect(await findSession(token), `${days}`).toMatchObject({ owner });
      vi.setSystemTime(Date.now() + 20 * day);
    }
    expect(await findSession(token)).toBe("ended");
    vi.useRealTimers();
  });
});

describe.each(engines)("a visitor, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
  });

  const cookieOf = (header: string) => header.split(";")[0] ?? "";
  const request = (cookie: string, method = "POST") => new Request(url, { method, headers: { cookie } });
  const saves = withOwner(async ({ owner }) => {
    await saveEntry(owner, write(randomUUID()), content("Editor"));
    return new Response(owner);
  });
  const onlyLooks = withOwner(({ owner }) => new Response(owner));

  it("leaves no row if they only look, or save nothing", async () => {
    const cookie = cookieOf(newVisitorCookie());
    for (const method of ["GET", "POST"]) {
      const response = await onlyLooks(request(cookie, method), undefined);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect([await database.owner.count(), await database.session.count()]).toEqual([0, 0]);
  });

  it("gets a session with the first thing that is saved, for the same owner", async () => {
    const cookie = cookieOf(newVisitorCookie());
    const response = await saves(request(cookie), undefined);
    const owner = await response.text();
    const [set, dropped] = response.headers.getSetCookie();
    expect(set).toMatch(/^__Host-onward=[\w-]{43}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Lax$/);
    expect(dropped).toMatch(/^__Host-onward-visitor=; Path=\/; Max-Age=0;/);
    expect((await findPrincipal(cookieOf(set ?? "")))?.owner).toBe(owner);
  });

  it("stays one owner if two first saves come at once, or the response to the first is lost", async () => {
    const cookie = cookieOf(newVisitorCookie());
    const answers = await Promise.all([saves(request(cookie), undefined), saves(request(cookie), undefined)]);
    const owners = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(owners).size).toBe(1);
    expect([await database.owner.count(), await database.session.count()]).toEqual([1, 1]);
    expect(await findPrincipal(cookie)).toMatchObject({ kind: "session", owner: owners[0] });
  });

  it("is nobody any more once that session is ended", async () => {
    const cookie = cookieOf(newVisitorCookie());
    await saves(request(cookie), undefined);
    const principal = await findPrincipal(cookie);
    if (principal?.kind !== "session") throw new Error("There is no session.");
    await endSession(principal.owner, principal.session.id);
    expect(await findPrincipal(cookie)).toBeUndefined();
  });

  it("keeps another window's newer session when a late response arrives", async () => {
    const cookie = cookieOf(newVisitorCookie());
    const slow = withOwner(async ({ owner, request }) => {
      await saveEntry(owner, write(randomUUID()), content("Editor"));
      const principal = await findPrincipal(cookie);
      if (principal) await rotateSession(principal, request);
      return new Response(owner);
    });
    const response = await slow(request(cookie), undefined);
    expect([response.status, response.headers.getSetCookie()]).toEqual([200, []]);
  });

  it("can begin in a browser whose session has ended", async () => {
    const owner = ownerById("somebody");
    await database.owner.create({ data: { id: owner } });
    const token = await startSession(owner, { browser, isProved: true });
    await database.session.updateMany({ data: { endedAt: new Date() } });
    const jar = new Map([[sessionCookie, token]]);
    for (const line of asVisitor(new Response()).headers.getSetCookie()) takeCookie(jar, line);
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    expect(await findPrincipal(cookies)).toMatchObject({ kind: "visitor" });
  });

  it("can't be forged, and its owner can't be guessed from outside", async () => {
    const token = newToken();
    expect(await findPrincipal(`${visitorCookie}=${token}`)).toBeUndefined();
    expect(visitorToken(token)).toBeUndefined();
    expect(ownerOfVisitor(token)).not.toContain(token);
  });
});

describe.each(engines)("somebody who is not signed in, on %s", (engine) => {
  beforeEach(() => freshDatabase(engine));
  const opened = withOwner(() => new Response("private"));

  it("is redirected from a page to signing in, and returns to it", async () => {
    const response = await opened(new Request(`${url}?a=1`), undefined);
    expect([response.status, response.headers.get("Location")]).toEqual([
      303,
      "/sign-in?to=%2Fwalkthroughs%3Fa%3D1",
    ]);
  });

  it("keeps every word of a form that is refused, and can send it again", async () => {
    const body = new URLSearchParams({ hardest: "The silence <after> it", writer: randomUUID() });
    const response = await opened(new Request(url, { method: "POST", body }), undefined);
    const html = await response.text();
    expect(response.status).toBe(401);
    expect(html).toContain("The silence &lt;after&gt; it");
    expect(html).toContain('<form method="post" action="/walkthroughs">');
    expect(html).not.toContain("private");
  });

  it("is told the same for an autosave", async () => {
    const response = await opened(new Request(url, { method: "PUT", body: "a=b" }), undefined);
    expect([response.status, await response.json()]).toEqual([401, { kind: "signed-out" }]);
  });
});
