import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { standIn } from "./offline-page";
import { sealDraft } from "./seal-draft";

const slot = "draft:/walkthroughs/an-id/reframe/weigh/save:a-writer";
const newKey = () =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

let isHidden = false;
const replace = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<p data-unsent="" hidden>It is on this device.</p>`;
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  vi.stubGlobal("location", { pathname: "/walkthroughs", search: "?a", replace });
});

afterEach(() => {
  // Its listeners end with the page.
  vi.stubGlobal("fetch", async () => new Response());
  window.dispatchEvent(new Event("online"));
  vi.useRealTimers();
  replace.mockClear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  isHidden = false;
});

/** The response to each try, in order; the last one repeats. */
function answer(...statuses: (number | undefined)[]) {
  const ask = vi.fn(async () => {
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    if (!status) throw new TypeError("No connection");
    return new Response(null, { status });
  });
  vi.stubGlobal("fetch", ask);
  return ask;
}

it("the requested page loads once the server answers again, and is polled less and less often", async () => {
  const ask = answer(undefined);
  standIn();
  const asked = [];
  for (const seconds of [2, 5, 15, 30, 60, 60, 60]) {
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    asked.push(ask.mock.calls.length);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(replace).not.toHaveBeenCalled();
  answer(503, 404);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(replace).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(replace.mock.calls).toEqual([["/walkthroughs?a"]]);
  // Only once: it may be a file, and this page stays.
  await vi.advanceTimersByTimeAsync(600_000);
  expect(replace).toHaveBeenCalledTimes(1);
});

it("nothing is polled while the page is hidden, and at once when it is shown or the browser is online", async () => {
  const ask = answer(undefined);
  isHidden = true;
  standIn();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ask).not.toHaveBeenCalled();
  isHidden = false;
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(1);
  answer(200);
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(replace).toHaveBeenCalledTimes(1);
});

it("at its own address it stays", async () => {
  vi.stubGlobal("location", { pathname: "/offline", search: "", replace });
  const ask = answer(200);
  standIn();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ask).not.toHaveBeenCalled();
});

it.each([
  ["it says so where a draft of whoever is there lies in this browser", true],
  ["it does not speak of a draft that is somebody else's", false],
])("%s", async (_what, isOwn) => {
  vi.useRealTimers();
  answer(undefined);
  const key = await newKey();
  localStorage.setItem(slot, await sealDraft(isOwn ? key : await newKey(), slot, [["thought", "Mine"]]));
  const postMessage = (_word: string, [port]: MessagePort[]) => port?.postMessage(key);
  vi.stubGlobal("navigator", { serviceWorker: { controller: { postMessage } } });
  standIn();
  const words = document.querySelector<HTMLElement>("[data-unsent]");
  if (isOwn) await expect.poll(() => words?.hidden).toBe(false);
  else await new Promise((resolve) => setTimeout(resolve, 50));
  expect(words?.hidden).toBe(!isOwn);
});
