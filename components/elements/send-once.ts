// A second press while the response to the first is on its way would cancel that response although the action is
// done. The second response would then say that it is impossible, because the person is signed out or the code is
// used.

/**
 * For this long, in milliseconds, the same button sends nothing more. Somebody who has stopped the page can press
 * again then.
 */
const pauseMs = 3_000;

/** Sends a form once, however often its button is pressed in a row. `listening` may end it. */
export function sendOnce(listening?: AddEventListenerOptions): void {
  let last: { button: EventTarget | null; at: number } | undefined;
  window.addEventListener(
    "submit",
    (event) => {
      const { target, submitter, timeStamp, defaultPrevented } = event;
      if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== "post") return;
      const button = submitter ?? target;
      if (last?.button === button && timeStamp - last.at < pauseMs) event.preventDefault();
      else last = { button, at: timeStamp };
    },
    listening,
  );
  // The browser may show the same page again, as it was left.
  window.addEventListener(
    "pageshow",
    () => {
      last = undefined;
    },
    listening,
  );
}
