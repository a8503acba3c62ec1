import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerOthers, askOthers } from "./other-windows";

type Listen = ((event: { data: unknown }) => unknown) | null;
let open: Set<{ onmessage: Listen }>;
const reload = vi.fn();

beforeEach(() => {
  open = new Set();
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      onmessage: Listen = null;
      constructor() {
        open.add(this);
      }
      postMessage(data: unknown) {
        for (const other of open) if (other !== this) void other.onmessage?.({ data });
      }
      close() {
        open.delete(this);
      }
    },
  );
  vi.stubGlobal("location", { reload });
});

afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockClear();
});

const aForm = (isSaved: boolean) => {
  const over = new AbortController();
  const save = vi.fn(async () => isSaved);
  answerOthers(save, over.signal);
  return { save, leave: () => over.abort() };
};

it("what waits in one window is saved at once when a page is opened in another, which is then reloaded", async () => {
  const { save } = aForm(true);
  askOthers(true);
  expect(save).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
});

it.each([
  ["where nothing waited, or could not be saved", { isSaved: false, isRedrawn: true, isTyping: false }],
  ["in which somebody writes", { isSaved: true, isRedrawn: false, isTyping: false }],
  ["in which somebody has begun to type", { isSaved: true, isRedrawn: true, isTyping: true }],
])("no page is reloaded %s", async (_what, { isSaved, isRedrawn, isTyping }) => {
  aForm(isSaved);
  askOthers(isRedrawn);
  if (isTyping) document.dispatchEvent(new Event("input"));
  await new Promise((resolve) => setTimeout(resolve));
  expect(reload).not.toHaveBeenCalled();
});

it("a form that was left does not answer", () => {
  const { save, leave } = aForm(true);
  leave();
  askOthers(true);
  expect(save).not.toHaveBeenCalled();
});
