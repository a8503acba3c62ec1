import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sendOnce } from "./send-once";

let listening: AbortController;
beforeEach(() => {
  document.body.innerHTML = `
    <form id="delete" method="post"><button id="one">Delete</button><button id="other">Keep</button></form>
    <form id="search" method="get"><button id="look">Look</button></form>`;
  listening = new AbortController();
  sendOnce(listening);
});
afterEach(() => listening.abort());

/** Whether the browser would send the form. */
function press(button: string, at = 0): boolean {
  const submitter = document.querySelector<HTMLButtonElement>(`#${button}`);
  const event = new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter });
  vi.spyOn(event, "timeStamp", "get").mockReturnValue(at);
  return submitter?.form?.dispatchEvent(event) ?? false;
}

it("a button that is pressed twice sends once", () => {
  expect([press("one"), press("one", 200), press("one", 2_000)]).toEqual([true, false, false]);
});

it("somebody who has stopped the page can press again after a moment", () => {
  expect([press("one"), press("one", 3_500), press("one", 3_700)]).toEqual([true, true, false]);
});

it("somebody who comes back to the page can press again at once", () => {
  press("one");
  window.dispatchEvent(new Event("pageshow"));
  expect(press("one", 200)).toBe(true);
});

it("somebody who has changed their mind can press the other button", () => {
  expect([press("one"), press("other", 200)]).toEqual([true, true]);
});

it("a request for a page or a file may be repeated", () => {
  expect([press("look"), press("look", 200)]).toEqual([true, true]);
});

it("a form that a script handles is left to it", () => {
  const form = document.querySelector("form");
  form?.addEventListener("submit", (event) => event.preventDefault(), { once: true });
  expect([press("one"), press("one", 200)]).toEqual([false, true]);
});
