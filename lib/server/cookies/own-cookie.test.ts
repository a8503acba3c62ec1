import { expect, it, vi } from "vitest";
import type { OwnerId } from "../owners/owner-id";

const mode = vi.hoisted(() => ({ hosted: undefined as object | undefined }));
const sent = vi.hoisted(() => new Map<string, string>());
vi.mock("../settings/settings", () => ({ settings: () => mode }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ value: sent.get(name) }) }),
}));

const { withConfirmedDraft } = await import("./confirmed-draft");
const { currentNewLink, newLinkCookie } = await import("./new-link");
const { cookieName, ownCookie } = await import("./own-cookie");
const { currentQuery, searchCookie } = await import("./search-query");

const [owner, stranger] = ["one", "other"] as OwnerId[] as [OwnerId, OwnerId];
const draft = "3f0c2f2e-5f5e-4a51-8f0f-6a2f0c3b9d10";

/** What each part of the app writes. */
const written = () => [
  ownCookie("time-zone", "", { seconds: 0, isForScript: true }),
  searchCookie(owner, { words: "again" }),
  searchCookie(owner, undefined),
  newLinkCookie(owner, { share: "1", token: "t" }),
  withConfirmedDraft(new Response(), draft).headers.getSetCookie()[0] ?? "",
];

/** As a browser would send it back. */
function send(line: string): void {
  const [name = "", value = ""] = (line.split(";", 1)[0] ?? "").split("=");
  sent.clear();
  sent.set(name, value);
}

it("on a host, every cookie is limited to this name and to TLS", () => {
  mode.hosted = {};
  for (const line of written()) {
    expect(line).toMatch(
      /^__Host-[\w.-]+=[^;]*; Path=\/; Max-Age=\d+; SameSite=(Lax|Strict)(; HttpOnly)?; Secure$/,
    );
    expect(line).not.toContain("Domain");
  }
});

it("elsewhere they are set without TLS too, which a home network may lack, and say whose they are", () => {
  mode.hosted = undefined;
  for (const line of written()) {
    expect(line).toMatch(/^onward-/);
    expect(line).not.toMatch(/__Host-|Secure/);
  }
});

it.each([{}, undefined])("what only the server reads is HttpOnly, in either mode", (hosted) => {
  mode.hosted = hosted;
  const open = written().filter((line) => !line.includes("HttpOnly"));
  expect(open.map((line) => line.split("=", 1)[0])).toEqual([
    cookieName("time-zone"),
    cookieName(`settled.${draft}`),
  ]);
});

it.each([{}, undefined])(
  "a search and a new link can be read by their owner, and by nobody who comes later",
  async (hosted) => {
    mode.hosted = hosted;
    send(searchCookie(owner, { words: "again" }));
    expect(await currentQuery(owner)).toEqual({ words: "again" });
    expect(await currentQuery(stranger)).toBeUndefined();
    send(newLinkCookie(owner, { share: "1", token: "t" }));
    expect(await currentNewLink(owner)).toEqual({ share: "1", token: "t" });
    expect(await currentNewLink(stranger)).toBeUndefined();
  },
);
