import { afterEach, describe, expect, it, vi } from "vitest";
import { bodyLimit } from "@/lib/forms/body-limit";
import { sendForm } from "./save-request";

const echo = { writer: "6f1c1f0e-8a52-4b6f-9a55-1d6a1a0f8a11", sequence: "3" };
const entries = [...Object.entries(echo), ["thought", "Typed"]] as [string, string][];
const said = { kind: "saved", savedAt: "2026-11-22T16:00:00Z" };

/** The outcome of a save that gets this response. */
async function takenFor(response: Response, sent = entries) {
  vi.stubGlobal("fetch", () => Promise.resolve(response));
  return await sendForm("/save", sent);
}

const json = (body: unknown, status = 200) => Response.json(body, { status });

afterEach(() => void vi.unstubAllGlobals());

describe("a response to a save", () => {
  it("is believed if it names the save", async () => {
    const at = new Date(said.savedAt);
    expect(await takenFor(json({ ...said, ...echo }))).toEqual({ kind: "saved", at });
    expect(await takenFor(json({ ...said, ...echo, kind: "stale" }, 409))).toEqual({ kind: "stale", at });
    expect(await takenFor(json({ ...echo, kind: "not-found" }, 404))).toEqual({ kind: "gone" });
  });

  it.each<[string, () => Response]>([
    ["of a version of Onward before", () => json({ revision: 4, savedAt: said.savedAt })],
    ["to another save of this page", () => json({ ...said, ...echo, sequence: "2" })],
    ["to another page's save", () => json({ ...said, ...echo, writer: "other" })],
    ["with a number for a text", () => json({ ...said, ...echo, sequence: 3 })],
    ["with another status than it says", () => json({ ...said, ...echo }, 404)],
    ["that says nothing known", () => json({ ...echo, kind: "constructor" })],
    ["without a time", () => json({ ...echo, kind: "saved" })],
    ["with no time", () => json({ ...said, ...echo, savedAt: "soon" })],
    ["in another type", () => new Response(JSON.stringify({ ...said, ...echo }))],
    ["that is no JSON", () => new Response("{", { headers: { "content-type": "application/json" } })],
    ["that is null", () => json(null)],
    ["that is a list", () => json([said])],
    ["that leads elsewhere", () => Response.redirect("https://login.example/", 302)],
  ])("does not count if it is one %s", async (_what, response) => {
    expect(await takenFor(response())).toEqual({ kind: "foreign" });
  });

  it("is not believed after a redirect, followed or hidden", async () => {
    for (const [name, value] of Object.entries({ redirected: true, type: "opaqueredirect" })) {
      const response = json({ ...said, ...echo });
      Object.defineProperty(response, name, { value });
      expect(await takenFor(response)).toEqual({ kind: "foreign" });
    }
  });

  it("is not believed for a form that has no name for its saves", async () => {
    expect(await takenFor(json({ ...said, writer: null, sequence: null }), [["thought", "x"]])).toEqual({
      kind: "foreign",
    });
  });

  it("is not awaited if the form is larger than Onward accepts", async () => {
    const large: [string, string][] = [...entries, ["story", "x".repeat(bodyLimit)]];
    expect(await takenFor(json({ ...said, ...echo }), large)).toEqual({ kind: "too-large" });
  });

  it("follows no redirect, and times out if nothing comes", async () => {
    const asked = vi.fn((_url: string, _options: RequestInit) =>
      Promise.reject(new DOMException("late", "TimeoutError")),
    );
    vi.stubGlobal("fetch", asked);
    expect(await sendForm("/save", entries)).toEqual({ kind: "offline" });
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ redirect: "manual", signal: expect.any(AbortSignal) });
  });
});
