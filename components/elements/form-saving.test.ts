import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaveState } from "./autosave";
import { saveForm } from "./form-saving";

const drawn = "6f1c1f0e-8a52-4b6f-9a55-1d6a1a0f8a11";
const html = `<form action="/save"><input type="hidden" name="writer" value="${drawn}">
  <input type="hidden" name="revision" value="1"><input name="thought" value="Always me"></form>
  <a href="#other">Elsewhere</a>`;

type Sent = { url: string; keepalive: boolean; body: URLSearchParams };

function open() {
  document.body.innerHTML = html;
  const form = document.querySelector("form") as HTMLFormElement;
  const line = form.elements.namedItem("thought") as HTMLInputElement;
  const sent: Sent[] = [];
  const states: SaveState["kind"][] = [];
  vi.stubGlobal("fetch", (url: string, { body, keepalive }: Omit<Sent, "url">) => {
    sent.push({ url, body, keepalive });
    const echo = { writer: body.get("writer"), sequence: body.get("sequence") };
    return Promise.resolve(Response.json({ kind: "saved", savedAt: "2026-11-22T16:00:00Z", ...echo }));
  });
  const stop = saveForm({
    form,
    action: "/save",
    deviceKey: Buffer.alloc(32, 7).toString("base64url"),
    isAutosaved: true,
    onState: ({ kind }) => states.push(kind),
    onDevice: () => undefined,
    onLeft: () => undefined,
  });
  stops.push(stop);
  return { form, line, sent, states };
}

const stops: (() => void)[] = [];
const thoughts = (sent: Sent[]) => sent.map(({ body }) => body.get("thought"));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a form is read with its drafts and saves, and neither before anybody touches it nor at every key", async () => {
  let reads = 0;
  class CountedFormData extends FormData {
    constructor(form?: HTMLFormElement) {
      super(form);
      reads += 1;
    }
  }
  vi.stubGlobal("FormData", CountedFormData);
  const { line, sent } = open();
  await vi.advanceTimersByTimeAsync(10);
  // Chromium would lay the page out for it.
  expect(reads).toBe(0);
  for (const text of ["T", "Ty", "Typ", "Type", "Typed"]) {
    line.value = text;
    line.dispatchEvent(new Event("input", { bubbles: true }));
  }
  expect(reads).toBe(0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(thoughts(sent)).toEqual(["Typed"]);
  expect(reads).toBeGreaterThan(0);
});

describe("a value that is set without an event", () => {
  it("is saved when the page is left, with a request that outlives the page", async () => {
    const { line, sent } = open();
    line.value = "Filled in by a helper";
    window.dispatchEvent(new Event("pagehide"));
    expect(thoughts(sent)).toEqual(["Filled in by a helper"]);
    expect(sent[0]?.keepalive).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it.each(["pointerdown", "focusin", "change"])("is saved after a pause once there is a %s", async (name) => {
    const { line, sent } = open();
    line.value = "Filled in by a helper";
    document.querySelector("a")?.dispatchEvent(new Event(name, { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(thoughts(sent)).toEqual(["Filled in by a helper"]);
    document.querySelector("a")?.dispatchEvent(new Event(name, { bubbles: true }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it("is saved after a pause although somebody had typed before, whether that is saved or not", async () => {
    const { line, sent } = open();
    line.value = "Typed";
    line.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(400);
    line.value = "Typed, and filled in by a helper";
    document.dispatchEvent(new Event("pointerdown"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(thoughts(sent)).toEqual(["Typed, and filled in by a helper"]);
    line.value = "Filled in once more";
    document.dispatchEvent(new Event("pointerdown"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(thoughts(sent).slice(1)).toEqual(["Filled in once more"]);
  });

  it("keeps the page from closing silently if it is neither saved nor stored", async () => {
    const { line } = open();
    const ask = () => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(ask()).toBe(false);
    line.value = "Filled in by a helper";
    expect(ask()).toBe(true);
  });

  it("is told from the values the page came with", async () => {
    const { sent } = open();
    window.dispatchEvent(new Event("pagehide"));
    document.dispatchEvent(new Event("pointerdown"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
  });
});

describe("a save", () => {
  it("outlives its page, which may be left while it is running", async () => {
    const { line, sent } = open();
    line.value = "Typed";
    line.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true]);
  });

  it("is sent when the page is about to be left, because the browser may not say when it is", () => {
    const { line, sent } = open();
    line.value = "Typed";
    line.dispatchEvent(new Event("input", { bubbles: true }));
    window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(thoughts(sent)).toEqual(["Typed"]);
  });
});

describe("each load of a page", () => {
  it("is a writer of its own that continues the page as it was rendered, and counts its saves", async () => {
    const writers = [];
    for (let load = 0; load < 2; load++) {
      const { line, sent, form } = open();
      line.value = `Typed in load ${load}`;
      line.dispatchEvent(new Event("input", { bubbles: true }));
      await vi.advanceTimersByTimeAsync(1_000);
      const saves = sent.map(({ body }) => body);
      const own = new FormData(form);
      // Like the browser when the form itself is submitted.
      if (!own.has("sequence")) form.dispatchEvent(Object.assign(new Event("formdata"), { formData: own }));
      expect([saves[0]?.get("sequence"), own.get("sequence")]).toEqual(["1", "2"]);
      expect(own.get("writer")).toBe(saves[0]?.get("writer"));
      expect(own.get("follows")).toBe(drawn);
      writers.push(own.get("writer"));
    }
    expect(new Set([...writers, drawn]).size).toBe(3);
  });
});
