// What a person gets if a handler fails.
import { afterEach, describe, expect, it, vi } from "vitest";
import { fail, ok } from "../../result";
import { UnreadableError } from "../crypto/codec";
import { areKeysRight } from "../http/failure";
import type { Outcome, Voice } from "../http/refusals";
import { anyVoice } from "../http/voices";
import { log } from "../log/log";
import { personalOwner } from "../owners/owner-id";
import { answered } from "./refuse";

vi.mock("../http/failure", () => ({ areKeysRight: vi.fn(async () => true) }));

const words = "Ask Ana & Ben";
const voice: Voice = {
  back: () => "/plan",
  picked: ["parts"],
  said: { "too-large": { title: "Too long", message: "Shorten it." } },
};

async function answer(handle: () => Outcome, { method = "POST", as = voice, type = "" } = {}) {
  vi.spyOn(log, "error").mockImplementation(() => {});
  const headers = { "content-type": type };
  const request = new Request("http://127.0.0.1:3000/plan/add?from=home", { method, headers });
  const sent = { text: words, parts: "the plan", writer: "one", sequence: "3", revision: "4" };
  const form = ok(new URLSearchParams(sent));
  const asked = { request, form, params: undefined, voice: as, owner: personalOwner() };
  const response = await answered(handle, asked);
  return { response, status: response.status, text: await response.text() };
}

const thrown = (error: Error) => () => {
  throw error;
};

afterEach(() => vi.restoreAllMocks());

describe("a form that failed", () => {
  it("is answered by its handler's own response, if there is one", async () => {
    expect(await answer(() => new Response("fine", { status: 201 }))).toMatchObject({
      status: 201,
      text: "fine",
    });
  });

  it("comes back with its words, what happened, a link back, and a button that sends it again", async () => {
    const { status, text } = await answer(thrown(new Error("down")));
    expect(status).toBe(503);
    expect(text).toContain("<h1>This is not saved yet</h1>");
    expect(text).toContain("Nothing that was saved is lost.");
    expect(text).toContain('<blockquote dir="auto">Ask Ana &amp; Ben</blockquote>');
    expect(text).toContain('<a href="/plan">Go back</a>');
    expect(text).toContain('<form method="post" action="/plan/add?from=home">');
    expect(log.error).toHaveBeenCalledOnce();
  });

  it("uses its form's own sentences if there are any, and offers no button that would not help", async () => {
    const { status, text } = await answer(() => fail({ kind: "too-large" }));
    expect([status, text.includes("<h1>Too long</h1>"), text.includes("Shorten it.")]).toEqual([
      413,
      true,
      true,
    ]);
    expect(text).not.toContain("<button");
    expect(log.error).not.toHaveBeenCalled();
  });

  it("shows no text for a selection, and sends it again all the same", async () => {
    const { text } = await answer(thrown(new Error("down")));
    expect(text.match(/the plan/g)).toHaveLength(1);
    expect(text).toMatch(/<textarea name="parts" hidden>\nthe plan</);
  });

  it("changed in another window is sent again based on the current revision", async () => {
    const { status, text } = await answer(() => fail({ kind: "stale", revision: 9 }));
    expect(status).toBe(409);
    expect(text).toMatch(/<textarea name="revision" hidden>\n9</);
    expect(text).toContain("<button>Save mine instead</button>");
  });

  it("is not offered again if a row is damaged, and a changed key is not damage", async () => {
    const damaged = await answer(thrown(new UnreadableError("one")));
    expect([damaged.status, damaged.text.includes("<button")]).toEqual([422, false]);
    vi.mocked(areKeysRight).mockResolvedValueOnce(false);
    const sealed = await answer(() => fail({ kind: "unreadable" }));
    expect([sealed.status, sealed.text.includes("was changed while Onward was running")]).toEqual([
      503,
      true,
    ]);
  });

  it("shows nothing of a form whose values belong on no page", async () => {
    const as = { ...anyVoice, said: { unavailable: { isBare: true } } } as const;
    expect((await answer(thrown(new Error("down")), { as })).text).not.toMatch(/Ana|<button/);
  });

  it("with problems goes back to its page with its content", async () => {
    const { status, response } = await answer(() => fail({ kind: "incomplete", answers: { text: "" } }));
    expect([status, response.headers.get("Location")]).toEqual([303, "/plan?check"]);
    expect(response.headers.getSetCookie()).toHaveLength(1);
  });

  it("tells the browser what was done all the same", async () => {
    const also = (one: Response) => {
      one.headers.append("Set-Cookie", "done=1");
      return one;
    };
    const { response } = await answer(() => fail({ kind: "unavailable", also }));
    expect(response.headers.getSetCookie()).toEqual(["done=1"]);
  });

  it.each([{ method: "PUT" }, { type: "application/json" }])(
    "is answered to a script with only its kind (%j)",
    async (by) => {
      const { status, text } = await answer(thrown(new Error("down")), by);
      expect([status, JSON.parse(text)]).toEqual([
        503,
        { kind: "unavailable", writer: "one", sequence: "3" },
      ]);
    },
  );

  it("is reported to a waiting script as something that may succeed later, also if the key was changed", async () => {
    vi.mocked(areKeysRight).mockResolvedValueOnce(false);
    const { status, text } = await answer(() => fail({ kind: "unreadable" }), { method: "PUT" });
    expect([status, JSON.parse(text)]).toMatchObject([503, { kind: "unavailable" }]);
  });
});
