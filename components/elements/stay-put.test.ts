import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { stayPut } from "./stay-put";

let listening: AbortController;
const top = 900;

/** A page whose box is so far from its head. */
function open(address: string, place = 1_200): HTMLElement {
  history.replaceState(null, "", address);
  document.body.innerHTML =
    '<form><button id="tick-1" data-stays="">Tick</button><button id="other">Other</button></form>';
  const box = document.querySelector<HTMLElement>("#tick-1");
  if (!box) throw new Error("There is no box.");
  vi.spyOn(box, "getBoundingClientRect").mockReturnValue({ top: place } as DOMRect);
  listening = new AbortController();
  stayPut(listening);
  return box;
}

function press(id: string, isByKeyboard: boolean): void {
  const submitter = document.querySelector<HTMLButtonElement>(`#${id}`);
  submitter?.focus();
  if (submitter)
    vi.spyOn(submitter, "matches").mockImplementation((what) =>
      what === ":focus-visible" ? isByKeyboard : what === "[data-stays]" && id === "tick-1",
    );
  submitter?.form?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, submitter }));
  listening.abort();
}

const scrolled = vi.fn();
beforeEach(() => {
  vi.stubGlobal("scrollTo", scrolled);
  vi.stubGlobal("scrollY", 0);
  vi.stubGlobal("innerHeight", 800);
});
afterEach(() => {
  listening.abort();
  scrolled.mockReset();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

function pressAt(id = "tick-1", isByKeyboard = false): void {
  open("/plan");
  vi.stubGlobal("scrollY", top);
  press(id, isByKeyboard);
  vi.stubGlobal("scrollY", 0);
}

it("the page that answers stands where the page before it stood", () => {
  pressAt();
  open("/plan#tick-1");
  expect(scrolled.mock.calls).toEqual([[{ top, behavior: "instant" }]]);
});

it("what was pressed by hand has no ring until a key is pressed, and by a key has one", () => {
  pressAt();
  const box = open("/plan#tick-1");
  expect(box.dataset).toHaveProperty("byPointer");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
  expect(box.dataset).not.toHaveProperty("byPointer");
  pressAt("tick-1", true);
  expect(open("/plan#tick-1").dataset).not.toHaveProperty("byPointer");
});

it("what would be out of sight from there is left to the address", () => {
  pressAt();
  open("/plan#tick-1", 300);
  expect(scrolled).not.toHaveBeenCalled();
});

it.each([
  ["another button", "other", "/plan#tick-1"],
  ["another page", "tick-1", "/walkthroughs#tick-1"],
  ["a page that leads elsewhere", "tick-1", "/plan#other"],
])("%s is left as it is", (_what, id, address) => {
  pressAt(id);
  open(address);
  expect(scrolled).not.toHaveBeenCalled();
});

it("nothing of it stays for the page after", () => {
  pressAt();
  open("/plan#tick-1");
  expect(sessionStorage).toHaveLength(0);
});
